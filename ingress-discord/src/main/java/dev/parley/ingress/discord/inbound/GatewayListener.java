package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.outbound.InteractionCallbacks;
import dev.parley.ingress.discord.outbound.RestChannelHistory;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeDecision.Reason;

import net.dv8tion.jda.api.JDA;
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

/// Listens to one connection: dispatches go to the line, the connection's state to the link.
///
/// Dispatches are read raw. JDA holds back or drops what belongs to a channel that its cache does
/// not know; raw, a message of the gateway and one of the history have the same shape.
final class GatewayListener implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayListener.class);

    private static final Set<String> HANDLED_TYPES =
            Set.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE");

    private final InboundQueue queue;
    private final ConnectionStatus status;
    private final Clock clock;
    private final CompletableFuture<Integer> shutdown = new CompletableFuture<>();

    GatewayListener(InboundQueue line, ConnectionStatus link, Clock clock) {
        this.queue = line;
        this.status = link;
        this.clock = clock;
    }

    /// Done with the close code when JDA has given the connection up.
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
                    // the rest is JDA's own view of the same
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
            var reading = new PayloadReader(botId, clock);
            queue.startSession(botId, new RestChannelHistory(event.getJDA(), reading));
        } else if (HANDLED_TYPES.contains(type)) {
            var dispatch = read(event);
            acknowledge(event.getJDA(), dispatch);
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
                    .log("passed over a dispatch that cannot be read");
            return new Dispatch.Skipped(Reason.UNREADABLE);
        }
    }

    private static void acknowledge(JDA jda, Dispatch dispatch) {
        switch (dispatch) {
            case Dispatch.Invoked invoked ->
                    new InteractionCallbacks(jda).deferReply(invoked.interaction());
            case Dispatch.Pressed pressed ->
                    new InteractionCallbacks(jda).deferUpdate(pressed.interaction());
            case Dispatch.Posted _, Dispatch.Edited _, Dispatch.Deleted _, Dispatch.Skipped _ -> {
                // nothing waits for an answer
            }
        }
    }

    private void on(StatusChangeEvent change) {
        switch (change.getNewStatus()) {
            case CONNECTED -> status.markConnected();
            case DISCONNECTED, WAITING_TO_RECONNECT, ATTEMPTING_TO_RECONNECT, RECONNECT_QUEUED ->
                    status.markDisconnected("the gateway connection is lost; connecting again");
            default -> {
                // a step on the way to one of those
            }
        }
    }
}
