package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.model.Interaction;
import dev.parley.simulator.discord.model.OpenInteractions;
import dev.parley.simulator.discord.requests.RequestTrace;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.DraftMessage;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.util.function.BiFunction;
import java.util.function.Function;

/// Endpoints for answers to interactions: the first one, its edits, and follow-ups.
final class InteractionEndpoints {

    private static final int MESSAGE = 4;
    private static final int MESSAGE_LATER = 5;
    private static final int EDIT_LATER = 6;
    private static final int EDIT = 7;
    private static final String ORIGINAL = "@original";

    private final World world;
    private final DiscordJson json;
    private final OpenInteractions interactions;
    private final Person bot;

    InteractionEndpoints(World world, DiscordJson json, OpenInteractions interactions) {
        this.world = world;
        this.json = json;
        this.interactions = interactions;
        this.bot = world.people(Platform.DISCORD).bot();
    }

    void addTo(RouteTable routes) {
        String application = "/webhooks/" + bot.id() + "/{token}";
        String said = application + "/messages/{message}";
        routes.post("/interactions/{interaction}/{token}/callback", this::answer)
                .post(application, call -> with(call, interaction -> follow(call, interaction)))
                .get(
                        said,
                        call ->
                                at(
                                        call,
                                        (interaction, message) ->
                                                HttpReply.json(json.message(message))))
                .patch(said, this::edit)
                .delete(said, call -> at(call, (interaction, message) -> delete(call, message)));
    }

    private HttpReply answer(HttpCall call) {
        return switch (interactions.answer(call.id("interaction"), call.parameter("token"))) {
            case UNKNOWN -> DiscordErrorReply.UNKNOWN_INTERACTION;
            case ALREADY_GIVEN -> DiscordErrorReply.ALREADY_ACKNOWLEDGED;
            case ACCEPTED -> with(call, interaction -> answered(call, interaction));
        };
    }

    private HttpReply answered(HttpCall call, Interaction interaction) {
        JsonNode data = call.json().path("data");
        switch (call.json().path("type").asInt(0)) {
            case MESSAGE -> {
                MessageBody body = MessageBody.read(data, call.files());
                HttpReply refusal = body.refusal();
                if (refusal != null) {
                    return refusal;
                }
                Message said = say(call, interaction, body.draft());
                interactions.becameMessage(interaction.token(), said.id());
            }
            case EDIT -> change(call, interaction, interaction.message(), data);
            case EDIT_LATER ->
                    interactions.becameMessage(interaction.token(), interaction.message());
            case MESSAGE_LATER -> world.startTyping(interaction.place(), bot, call.nanos());
            default -> {
                return DiscordErrorReply.invalid(
                        "type", "BASE_TYPE_CHOICES", "Value must be one of {4, 5, 6, 7}.");
            }
        }
        return HttpReply.empty(204);
    }

    private HttpReply follow(HttpCall call, Interaction interaction) {
        MessageBody body = MessageBody.read(call);
        HttpReply refusal = body.refusal();
        return refusal != null
                ? refusal
                : HttpReply.json(json.message(say(call, interaction, body.draft())));
    }

    /// Edits an answer; a deferred first answer is sent by its first edit.
    private HttpReply edit(HttpCall call) {
        return with(
                call,
                interaction -> {
                    long id = messageId(call);
                    return id == 0
                            ? said(call, interaction)
                            : change(call, interaction, id, call.json());
                });
    }

    private HttpReply said(HttpCall call, Interaction interaction) {
        Message said = say(call, interaction, MessageBody.read(call).draft());
        interactions.becameMessage(interaction.token(), said.id());
        return HttpReply.json(json.message(said));
    }

    private HttpReply change(HttpCall call, Interaction interaction, long id, JsonNode body) {
        return world.edit(
                        interaction.place(),
                        id,
                        before -> MessageBody.edited(before, body, call.files()),
                        call.nanos())
                .<HttpReply>map(edited -> HttpReply.json(json.message(edited)))
                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE);
    }

    private HttpReply delete(HttpCall call, Message message) {
        world.delete(message.place(), message.id(), call.nanos());
        return HttpReply.empty(204);
    }

    private Message say(HttpCall call, Interaction interaction, DraftMessage draft) {
        Message said = world.say(interaction.place(), bot, draft, call.nanos());
        RequestTrace.current().messageCreated(said.id());
        return said;
    }

    private HttpReply with(HttpCall call, Function<Interaction, HttpReply> then) {
        return interactions
                .find(call.parameter("token"))
                .map(then)
                .orElse(DiscordErrorReply.UNKNOWN_WEBHOOK);
    }

    private HttpReply at(HttpCall call, BiFunction<Interaction, Message, HttpReply> then) {
        return with(
                call,
                interaction ->
                        world.transcript(interaction.place())
                                .find(messageId(call))
                                .map(message -> then.apply(interaction, message))
                                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE));
    }

    private long messageId(HttpCall call) {
        return call.parameter("message").equals(ORIGINAL)
                ? interactions.original(call.parameter("token"))
                : call.id("message");
    }
}
