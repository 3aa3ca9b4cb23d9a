package dev.parley.ingress.discord.outbound;

import dev.parley.support.ingress.InteractionReference;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls that tell Discord within its three seconds that a command or a press was noticed.
public final class InteractionCallbacks {

    private static final Logger LOG = LoggerFactory.getLogger(InteractionCallbacks.class);

    private static final int DEFERRED_REPLY = 5;
    private static final int DEFERRED_UPDATE = 6;

    private final JDA jda;

    /// Calls through the given connection.
    public InteractionCallbacks(JDA jda) {
        this.jda = jda;
    }

    /// Says that a command's answer will come.
    public void deferReply(InteractionReference answerable) {
        call(answerable, DEFERRED_REPLY);
    }

    /// Says that a press was noticed.
    public void deferUpdate(InteractionReference answerable) {
        call(answerable, DEFERRED_UPDATE);
    }

    private void call(InteractionReference answerable, int kind) {
        var route = Route.Interactions.CALLBACK.compile(answerable.id(), answerable.token());
        new RestActionImpl<Void>(jda, route, DataObject.empty().put("type", kind))
                .queue(
                        _ -> {},
                        failure ->
                                LOG.atWarn()
                                        .addKeyValue("cause", failure.getClass().getSimpleName())
                                        .log("an interaction was not acknowledged"));
    }
}
