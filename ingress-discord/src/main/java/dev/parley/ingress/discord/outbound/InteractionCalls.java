package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.Answerable;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls that tell Discord within its three seconds that a command or a press was noticed.
public final class InteractionCalls {

    private static final Logger LOG = LoggerFactory.getLogger(InteractionCalls.class);

    private static final int ANSWER_LATER = 5;
    private static final int UPDATE_LATER = 6;

    private final JDA jda;

    /// Calls through the given connection.
    public InteractionCalls(JDA jda) {
        this.jda = jda;
    }

    /// Says that a command's answer will come.
    public void deferAnswer(Answerable answerable) {
        call(answerable, ANSWER_LATER);
    }

    /// Says that a press was noticed.
    public void deferUpdate(Answerable answerable) {
        call(answerable, UPDATE_LATER);
    }

    private void call(Answerable answerable, int kind) {
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
