package dev.parley.simulator.telegram;

import dev.parley.simulator.world.Draft;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.Function;

/// The methods that write into chats: send, edit, delete, react, show typing.
final class Chatting {

    private static final int LONGEST_TEXT = 4096;

    private final World world;
    private final TelegramJson json;

    Chatting(World world, TelegramJson json) {
        this.world = world;
        this.json = json;
    }

    Outcome send(Parameters parameters, long nanos) {
        return inChat(
                parameters,
                place -> {
                    String text = parameters.text("text").orElse("");
                    Optional<Outcome> refusal = refusal(text);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    Long replyTo = replyTo(parameters);
                    if (replyTo != null && !world.transcript(place).knew(replyTo)) {
                        if (!mayStandAlone(parameters)) {
                            return Outcome.badRequest("message to be replied not found");
                        }
                        replyTo = null;
                    }
                    Draft draft = new Draft(text, replyTo, null, extras(parameters));
                    return new Outcome.Done(json.message(world.say(place, bot(), draft, nanos)));
                });
    }

    Outcome edit(Parameters parameters, long nanos) {
        return atOwnMessage(
                parameters,
                "edit",
                message -> {
                    String text = parameters.text("text").orElse("");
                    Optional<Outcome> refusal = refusal(text);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    Draft before = message.draft();
                    ObjectNode extras = extras(parameters);
                    if (before.text().equals(text) && before.extras().equals(extras)) {
                        return Outcome.badRequest(
                                "message is not modified: specified new message content and reply"
                                        + " markup are exactly the same as a current content and"
                                        + " reply markup of the message");
                    }
                    Draft after = new Draft(text, before.replyTo(), before.nonce(), extras);
                    return world.edit(message.place(), message.id(), draft -> after, nanos)
                            .<Outcome>map(edited -> new Outcome.Done(json.message(edited)))
                            .orElse(Outcome.badRequest("message to edit not found"));
                });
    }

    Outcome delete(Parameters parameters, long nanos) {
        return atMessage(
                parameters,
                "delete",
                message ->
                        world.delete(message.place(), message.id(), nanos)
                                .map(gone -> Outcome.yes())
                                .orElse(Outcome.badRequest("message to delete not found")));
    }

    Outcome type(Parameters parameters, long nanos) {
        return inChat(
                parameters,
                place -> {
                    world.type(place, bot(), nanos);
                    return Outcome.yes();
                });
    }

    Outcome react(Parameters parameters) {
        return atMessage(
                parameters,
                "react",
                message -> {
                    message.reactions()
                            .byEmoji()
                            .forEach((emoji, people) ->
                                    world.react(
                                            message.place(), message.id(), bot(), emoji, false));
                    for (JsonNode reaction : parameters.json("reaction")) {
                        world.react(
                                message.place(),
                                message.id(),
                                bot(),
                                reaction.path("emoji").asString("?"),
                                true);
                    }
                    return Outcome.yes();
                });
    }

    Outcome chat(Parameters parameters) {
        return inChat(
                parameters,
                place ->
                        new Outcome.Done(
                                json.chat(place)
                                        .put("accent_color_id", 0)
                                        .put("max_reaction_count", 11)));
    }

    private Outcome inChat(Parameters parameters, Function<Place, Outcome> then) {
        return world.places(Platform.TELEGRAM)
                .find(parameters.number("chat_id", 0))
                .map(then)
                .orElse(Outcome.badRequest("chat not found"));
    }

    private Outcome atMessage(Parameters parameters, String verb, Function<Message, Outcome> then) {
        return inChat(
                parameters,
                place ->
                        world.transcript(place)
                                .find(parameters.number("message_id", 0))
                                .map(then)
                                .orElse(Outcome.badRequest("message to " + verb + " not found")));
    }

    private Outcome atOwnMessage(
            Parameters parameters, String verb, Function<Message, Outcome> then) {
        return atMessage(
                parameters,
                verb,
                message ->
                        message.author().isUnderTest()
                                ? then.apply(message)
                                : Outcome.badRequest("message can't be edited"));
    }

    private Person bot() {
        return world.people(Platform.TELEGRAM).bot();
    }

    private static Optional<Outcome> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of(Outcome.badRequest("message text is empty"));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(Outcome.badRequest("message is too long"))
                : Optional.empty();
    }

    private static @Nullable Long replyTo(Parameters parameters) {
        long id =
                parameters
                        .json("reply_parameters")
                        .path("message_id")
                        .asLong(parameters.number("reply_to_message_id", 0));
        return id == 0 ? null : Long.valueOf(id);
    }

    /// Whether a message is to be sent even if the one it replies to is gone.
    private static boolean mayStandAlone(Parameters parameters) {
        return parameters.flag("allow_sending_without_reply")
                || parameters
                        .json("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean(false);
    }

    private static ObjectNode extras(Parameters parameters) {
        ObjectNode extras = JsonNodeFactory.instance.objectNode();
        parameters.text("parse_mode").ifPresent(mode -> extras.put("parse_mode", mode));
        for (String name : new String[] {"entities", "reply_markup"}) {
            JsonNode value = parameters.json(name);
            if (value.isContainer()) {
                extras.set(name, value);
            }
        }
        return extras;
    }
}
