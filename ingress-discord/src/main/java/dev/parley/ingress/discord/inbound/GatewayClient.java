package dev.parley.ingress.discord.inbound;

import dev.parley.support.ingress.ConnectionStatus;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// The connection to Discord: opened, opened again when JDA gives it up, closed at the end.
public final class GatewayClient implements Runnable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);

    private final Function<EventListener, JDA> jdaFactory;
    private final InboundQueue queue;
    private final ConnectionStatus status;
    private final Clock clock;

    /// Makes a connection that is not open yet.
    ///
    /// @param opening opens one connection, for the given listener
    /// @param line takes what Discord tells
    /// @param link is told whether Discord is connected
    public GatewayClient(
            Function<EventListener, JDA> opening,
            InboundQueue line,
            ConnectionStatus link,
            Clock clock) {
        this.jdaFactory = opening;
        this.queue = line;
        this.status = link;
        this.clock = clock;
    }

    /// Stays connected until the thread is interrupted; nothing else ends it.
    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        try {
            while (true) {
                try {
                    connectUntilShutdown();
                    pause = PAUSE_AFTER_REFUSAL;
                } catch (InvalidTokenException e) {
                    status.markDisconnected(
                            "Discord refuses DISCORD_BOT_TOKEN (401): copy it again from the"
                                    + " developer portal, page Bot");
                    pause = PAUSE_AFTER_REFUSAL;
                } catch (RuntimeException e) {
                    status.markDisconnected("Discord does not answer: " + kindOf(e));
                    pause = longer(pause);
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectUntilShutdown() throws InterruptedException {
        var events = new GatewayListener(queue, status, clock);
        @Nullable JDA jda = null;
        try {
            jda = jdaFactory.apply(events);
            status.markDisconnected(CloseReason.describe(events.shutdown().get()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("never completed with a failure", e);
        } finally {
            if (jda != null) {
                jda.shutdownNow();
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /// The kind of the innermost failure only: a message might quote what was sent.
    private static String kindOf(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }
}
