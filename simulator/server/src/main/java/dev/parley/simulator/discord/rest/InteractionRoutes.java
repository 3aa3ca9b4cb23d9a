package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordJson;
import dev.parley.simulator.discord.Interaction;
import dev.parley.simulator.discord.Interactions;
import dev.parley.simulator.discord.requests.Evidence;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Draft;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.util.function.BiFunction;
import java.util.function.Function;

/// Answers to interactions: the first one, its edits, and what follows.
final class InteractionRoutes {

    private static final int MESSAGE = 4;
    private static final int MESSAGE_LATER = 5;
    private static final int EDIT_LATER = 6;
    private static final int EDIT = 7;
    private static final String ORIGINAL = "@original";

    private final World world;
    private final DiscordJson json;
    private final Interactions interactions;
    private final Person bot;

    InteractionRoutes(World world, DiscordJson json, Interactions interactions) {
        this.world = world;
        this.json = json;
        this.interactions = interactions;
        this.bot = world.people(Platform.DISCORD).bot();
    }

    void addTo(Routes routes) {
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
                                                Reply.json(json.message(message))))
                .patch(said, this::edit)
                .delete(said, call -> at(call, (interaction, message) -> delete(call, message)));
    }

    private Reply answer(Call call) {
        return switch (interactions.answer(call.id("interaction"), call.parameter("token"))) {
            case UNKNOWN -> DiscordError.UNKNOWN_INTERACTION;
            case ALREADY_GIVEN -> DiscordError.ALREADY_ACKNOWLEDGED;
            case ACCEPTED -> with(call, interaction -> answered(call, interaction));
        };
    }

    private Reply answered(Call call, Interaction interaction) {
        JsonNode data = call.json().path("data");
        switch (call.json().path("type").asInt(0)) {
            case MESSAGE -> {
                MessageBody body = MessageBody.read(data, call.files());
                Reply refusal = body.refusal();
                if (refusal != null) {
                    return refusal;
                }
                Message said = say(call, interaction, body.draft());
                interactions.becameMessage(interaction.token(), said.id());
            }
            case EDIT -> change(call, interaction, interaction.message(), data);
            case EDIT_LATER ->
                    interactions.becameMessage(interaction.token(), interaction.message());
            case MESSAGE_LATER -> world.type(interaction.place(), bot, call.nanos());
            default -> {
                return DiscordError.invalid(
                        "type", "BASE_TYPE_CHOICES", "Value must be one of {4, 5, 6, 7}.");
            }
        }
        return Reply.empty(204);
    }

    private Reply follow(Call call, Interaction interaction) {
        MessageBody body = MessageBody.read(call);
        Reply refusal = body.refusal();
        return refusal != null
                ? refusal
                : Reply.json(json.message(say(call, interaction, body.draft())));
    }

    /// Edits what was said; an original answer that was put off is said by its first edit.
    private Reply edit(Call call) {
        return with(
                call,
                interaction -> {
                    long id = messageId(call);
                    return id == 0
                            ? said(call, interaction)
                            : change(call, interaction, id, call.json());
                });
    }

    private Reply said(Call call, Interaction interaction) {
        Message said = say(call, interaction, MessageBody.read(call).draft());
        interactions.becameMessage(interaction.token(), said.id());
        return Reply.json(json.message(said));
    }

    private Reply change(Call call, Interaction interaction, long id, JsonNode body) {
        return world.edit(
                        interaction.place(),
                        id,
                        before -> MessageBody.edited(before, body, call.files()),
                        call.nanos())
                .<Reply>map(edited -> Reply.json(json.message(edited)))
                .orElse(DiscordError.UNKNOWN_MESSAGE);
    }

    private Reply delete(Call call, Message message) {
        world.delete(message.place(), message.id(), call.nanos());
        return Reply.empty(204);
    }

    private Message say(Call call, Interaction interaction, Draft draft) {
        Message said = world.say(interaction.place(), bot, draft, call.nanos());
        Evidence.current().made(said.id());
        return said;
    }

    private Reply with(Call call, Function<Interaction, Reply> then) {
        return interactions
                .find(call.parameter("token"))
                .map(then)
                .orElse(DiscordError.UNKNOWN_WEBHOOK);
    }

    private Reply at(Call call, BiFunction<Interaction, Message, Reply> then) {
        return with(
                call,
                interaction ->
                        world.transcript(interaction.place())
                                .find(messageId(call))
                                .map(message -> then.apply(interaction, message))
                                .orElse(DiscordError.UNKNOWN_MESSAGE));
    }

    private long messageId(Call call) {
        return call.parameter("message").equals(ORIGINAL)
                ? interactions.original(call.parameter("token"))
                : call.id("message");
    }
}
