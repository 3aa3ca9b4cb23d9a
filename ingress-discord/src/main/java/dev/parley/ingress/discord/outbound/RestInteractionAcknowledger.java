package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.InteractionAcknowledger;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Acknowledges interactions by Discord's interaction callback: the response follows later.
public final class RestInteractionAcknowledger implements InteractionAcknowledger {

    private static final Logger LOG = LoggerFactory.getLogger(RestInteractionAcknowledger.class);

    private static final int DEFERRED_REPLY = 5;
    private static final int DEFERRED_UPDATE = 6;

    private final JDA jda;

    /// Creates an acknowledger that calls through the given connection.
    public RestInteractionAcknowledger(JDA jda) {
        this.jda = jda;
    }

    @Override
    public void acknowledge(Dispatch.Interaction dispatch) {
        var type =
                switch (dispatch) {
                    case Dispatch.Invoked _ -> DEFERRED_REPLY;
                    case Dispatch.Pressed _ -> DEFERRED_UPDATE;
                };
        var interaction = dispatch.interaction();
        var route = Route.Interactions.CALLBACK.compile(interaction.id(), interaction.token());
        new RestActionImpl<Void>(jda, route, DataObject.empty().put("type", type))
                .queue(
                        _ -> {},
                        failure ->
                                LOG.atWarn()
                                        .addKeyValue("cause", failure.getClass().getSimpleName())
                                        .log("could not acknowledge an interaction"));
    }
}
