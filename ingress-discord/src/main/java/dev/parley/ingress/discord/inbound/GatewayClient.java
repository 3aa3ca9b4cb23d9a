package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.SessionStartLimit;
import dev.parley.support.ingress.ConnectionStatus;

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

    /// The longest time until Discord is asked again for its limit.
    private static final Duration LIMIT_INTERVAL = Duration.ofMinutes(15);

    private final Function<EventListener, JDA> jdaFactory;
    private final SessionStartLimit.Source limit;
    private final InboundQueue queue;
    private final SessionPorts ports;
    private final ConnectionStatus status;
    private final Clock clock;

    /// Creates a client that is not connected yet.
    ///
    /// @param jdaFactory opens a connection for a listener
    /// @param limit is asked before each session
    /// @param queue receives the gateway's events
    /// @param ports the outbound ports of each session
    /// @param status is updated with the state of the connection
    public GatewayClient(
            Function<EventListener, JDA> jdaFactory,
            SessionStartLimit.Source limit,
            InboundQueue queue,
            SessionPorts ports,
            ConnectionStatus status,
            Clock clock) {
        this.jdaFactory = jdaFactory;
        this.limit = limit;
        this.queue = queue;
        this.ports = ports;
        this.status = status;
        this.clock = clock;
    }

    /// Stays connected until the thread is interrupted; no failure ends it.
    @Override
    public void run() {
        var policy = new ReconnectPolicy();
        try {
            while (true) {
                Duration pause;
                try {
                    awaitStartGranted();
                    pause = policy.afterClose(connectUntilShutdown());
                } catch (InvalidTokenException e) {
                    status.markDisconnected(
                            "Discord refuses DISCORD_BOT_TOKEN (401): copy it again from the"
                                    + " developer portal, page Bot");
                    pause = policy.afterRefusal();
                } catch (RuntimeException e) {
                    status.markDisconnected("Discord is unreachable: " + kindOf(e));
                    pause = policy.afterFailure();
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitStartGranted() throws InterruptedException {
        for (var pause = pauseBeforeStart(); pause.isPositive(); pause = pauseBeforeStart()) {
            status.markDisconnected(
                    "Discord grants no more session starts for "
                            + pause.toMinutes()
                            + " min, waiting: find out what started so many");
            Thread.sleep(pause.compareTo(LIMIT_INTERVAL) < 0 ? pause : LIMIT_INTERVAL);
        }
    }

    private Duration pauseBeforeStart() throws InterruptedException {
        return limit.ask().map(ReconnectPolicy::beforeStart).orElse(Duration.ZERO);
    }

    /// Returns the close code.
    private int connectUntilShutdown() throws InterruptedException {
        var listener = new GatewayListener(queue, ports, status, clock);
        @Nullable JDA jda = null;
        try {
            jda = jdaFactory.apply(listener);
            var closeCode = listener.shutdown().get();
            status.markDisconnected(CloseReason.describe(closeCode));
            return closeCode;
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
