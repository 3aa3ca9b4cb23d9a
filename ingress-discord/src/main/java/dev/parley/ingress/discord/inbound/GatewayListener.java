package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeDecision.Reason;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Listens to one gateway connection: puts dispatches into the [InboundQueue] and updates the
/// [ConnectionStatus].
///
/// Dispatches are read raw. JDA delays or drops events of a channel that its cache does not
/// contain; raw, messages of the gateway and of the history have the same shape.
final class GatewayListener implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayListener.class);

    private static final Set<String> HANDLED_TYPES =
            Set.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE");

    private final InboundQueue queue;
    private final SessionPorts ports;
    private final ConnectionStatus status;
    private final Clock clock;
    private final CompletableFuture<Integer> shutdown = new CompletableFuture<>();

    GatewayListener(InboundQueue queue, SessionPorts ports, ConnectionStatus status, Clock clock) {
        this.queue = queue;
        this.ports = ports;
        this.status = status;
        this.clock = clock;
    }

    /// Completes with the close code once JDA has given up the connection.
    CompletableFuture<Integer> shutdown() {
        return shutdown;
    }

    @Override
    public void onEvent(GenericEvent event) {
        try {
            switch (event) {
                case RawGatewayEvent raw -> on(raw);
                case StatusChangeEvent change -> on(change);
                case ShutdownEvent end -> shutdown.complete(end.getCode());
                default -> {
                    // JDA's own view of the same events
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void on(RawGatewayEvent event) throws InterruptedException {
        var type = event.getType();
        if ("READY".equals(type)) {
            var botId = event.getJDA().getSelfUser().getId();
            queue.startSession(botId, ports.history(event.getJDA()));
        } else if (HANDLED_TYPES.contains(type)) {
            var dispatch = read(event);
            if (dispatch instanceof Dispatch.Interaction interaction) {
                ports.acknowledger(event.getJDA()).acknowledge(interaction);
            }
            queue.put(dispatch);
        }
    }

    private Dispatch read(RawGatewayEvent event) {
        try {
            return new PayloadReader(event.getJDA().getSelfUser().getId(), clock)
                    .dispatch(event.getType(), event.getPayload());
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("type", event.getType())
                    .addKeyValue("sequence", event.getResponseNumber())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("could not read a dispatch, skipping it");
            return new Dispatch.Skipped(Reason.UNREADABLE);
        }
    }

    private void on(StatusChangeEvent change) {
        switch (change.getNewStatus()) {
            case CONNECTED -> status.markConnected();
            case DISCONNECTED, WAITING_TO_RECONNECT, ATTEMPTING_TO_RECONNECT, RECONNECT_QUEUED ->
                    status.markDisconnected("gateway connection lost, reconnecting");
            default -> {
                // an intermediate step
            }
        }
    }
}
