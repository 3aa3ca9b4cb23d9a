package dev.parley.ingress.discord.inbound;

import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.retry.RetryBackoff;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// Keeps a gateway connection to Discord open: reconnects whenever JDA gives up, until interrupted.
public final class GatewayClient implements Runnable {

    private static final RetryBackoff BACKOFF =
            RetryBackoff.of(Duration.ofSeconds(1), Duration.ofSeconds(8));
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);

    private final Function<EventListener, JDA> jdaFactory;
    private final InboundQueue queue;
    private final SessionPorts ports;
    private final ConnectionStatus status;
    private final Clock clock;

    /// Creates a client that is not connected yet.
    ///
    /// @param jdaFactory opens a connection for a listener
    /// @param queue receives the gateway's events
    /// @param ports the outbound ports of each session
    /// @param status is updated with the state of the connection
    public GatewayClient(
            Function<EventListener, JDA> jdaFactory,
            InboundQueue queue,
            SessionPorts ports,
            ConnectionStatus status,
            Clock clock) {
        this.jdaFactory = jdaFactory;
        this.queue = queue;
        this.ports = ports;
        this.status = status;
        this.clock = clock;
    }

    /// Stays connected until the thread is interrupted; no failure ends it.
    @Override
    public void run() {
        var failures = 0;
        try {
            while (true) {
                Duration pause;
                try {
                    connectUntilShutdown();
                    failures = 0;
                    pause = PAUSE_AFTER_REFUSAL;
                } catch (InvalidTokenException e) {
                    status.markDisconnected(
                            "Discord refuses DISCORD_BOT_TOKEN (401): copy it again from the"
                                    + " developer portal, page Bot");
                    pause = PAUSE_AFTER_REFUSAL;
                } catch (RuntimeException e) {
                    status.markDisconnected("Discord is unreachable: " + kindOf(e));
                    pause = BACKOFF.delayAfter(++failures);
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectUntilShutdown() throws InterruptedException {
        var listener = new GatewayListener(queue, ports, status, clock);
        @Nullable JDA jda = null;
        try {
            jda = jdaFactory.apply(listener);
            status.markDisconnected(CloseReason.describe(listener.shutdown().get()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the shutdown future never fails", e);
        } finally {
            if (jda != null) {
                jda.shutdownNow();
            }
        }
    }

    /// Returns only the class of the root cause: its message might quote a payload.
    private static String kindOf(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }
}
