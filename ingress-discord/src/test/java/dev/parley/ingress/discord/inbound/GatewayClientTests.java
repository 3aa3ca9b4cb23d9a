package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.SessionStartLimit;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The start of sessions.
class GatewayClientTests {

    private final AtomicInteger starts = new AtomicInteger();
    private final ConnectionStatus status = new ConnectionStatus("discord");
    private volatile int remaining = 1000;
    private final Thread thread = Thread.ofVirtual().unstarted(client());

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void waitsWhenDiscordGrantsNoMoreStarts() {
        remaining = 0;

        thread.start();

        await().untilAsserted(() ->
                assertThatThrownBy(status::requireConnected)
                        .hasMessageContaining("grants no more session starts"));
        assertThat(starts).hasValue(0);
    }

    @Test
    void startsWhenDiscordGrantsIt() {
        thread.start();

        await().untilAsserted(() -> assertThat(starts).hasValue(1));
    }

    private GatewayClient client() {
        return new GatewayClient(
                _ -> {
                    starts.incrementAndGet();
                    throw new IllegalStateException("no gateway here");
                },
                () -> Optional.of(new SessionStartLimit(remaining, Duration.ofHours(1))),
                queue(),
                new SessionPorts(
                        _ -> {
                            throw unused();
                        },
                        _ -> {
                            throw unused();
                        }),
                status,
                Clock.systemUTC());
    }

    private static InboundQueue queue() {
        return new InboundQueue(
                1,
                _ -> {
                    throw unused();
                },
                (_, _) -> {},
                new CatchUp(new ChannelPositions(Duration.ofDays(1))),
                new AcceptedMessages(1),
                RetryBackoff.constant(Duration.ofMillis(20)),
                new IntakeProgress(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no session starts");
    }
}
