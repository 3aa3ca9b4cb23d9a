package dev.parley.simulator.telegram;

import dev.parley.simulator.world.DraftMessage;
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

/// Bot API methods that write into chats: send, edit, delete, react, show typing.
final class ChatMethods {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final String ATTACHED = "attach://";

    private final World world;
    private final TelegramJson json;

    ChatMethods(World world, TelegramJson json) {
        this.world = world;
        this.json = json;
    }

    MethodResult send(MethodParameters parameters, long nanos) {
        return inChat(
                parameters,
                place -> {
                    String text = parameters.text("text").orElse("");
                    Optional<MethodResult> refusal = refusal(text);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    Long replyTo = replyTo(parameters);
                    if (replyTo != null && !world.transcript(place).everContained(replyTo)) {
                        if (!mayStandAlone(parameters)) {
                            return MethodResult.badRequest("message to be replied not found");
                        }
                        replyTo = null;
                    }
                    DraftMessage draft = new DraftMessage(text, replyTo, null, extras(parameters));
                    return new MethodResult.Done(
                            json.message(world.say(place, bot(), draft, nanos)));
                });
    }

    /// Sends a file; its caption is the message's text.
    MethodResult sendDocument(MethodParameters parameters, long nanos) {
        return inChat(
                parameters,
                place -> {
                    Optional<String> file = parameters.text("document");
                    if (file.isEmpty()) {
                        return MethodResult.badRequest("there is no document in the request");
                    }
                    String caption = parameters.text("caption").orElse("");
                    if (caption.length() > LONGEST_CAPTION) {
                        return MethodResult.badRequest("message caption is too long");
                    }
                    ObjectNode extras = extras(parameters);
                    extras.putObject("document").put("file_name", attachedName(file.get()));
                    DraftMessage draft = new DraftMessage(caption, null, null, extras);
                    return new MethodResult.Done(
                            json.message(world.say(place, bot(), draft, nanos)));
                });
    }

    private static String attachedName(String document) {
        return document.startsWith(ATTACHED) ? document.substring(ATTACHED.length()) : document;
    }

    MethodResult edit(MethodParameters parameters, long nanos) {
        return atOwnMessage(
                parameters,
                "edit",
                message -> {
                    String text = parameters.text("text").orElse("");
                    Optional<MethodResult> refusal = refusal(text);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    DraftMessage before = message.draft();
                    ObjectNode extras = extras(parameters);
                    if (before.text().equals(text) && before.extras().equals(extras)) {
                        return MethodResult.badRequest(
                                "message is not modified: specified new message content and reply"
                                        + " markup are exactly the same as a current content and"
                                        + " reply markup of the message");
                    }
                    DraftMessage after =
                            new DraftMessage(text, before.replyTo(), before.nonce(), extras);
                    return world.edit(message.place(), message.id(), draft -> after, nanos)
                            .<MethodResult>map(
                                    edited -> new MethodResult.Done(json.message(edited)))
                            .orElse(MethodResult.badRequest("message to edit not found"));
                });
    }

    MethodResult delete(MethodParameters parameters, long nanos) {
        return atMessage(
                parameters,
                "delete",
                message ->
                        world.delete(message.place(), message.id(), nanos)
                                .map(gone -> MethodResult.succeeded())
                                .orElse(MethodResult.badRequest("message to delete not found")));
    }

    MethodResult type(MethodParameters parameters, long nanos) {
        return inChat(
                parameters,
                place -> {
                    world.startTyping(place, bot(), nanos);
                    return MethodResult.succeeded();
                });
    }

    MethodResult react(MethodParameters parameters) {
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
                    return MethodResult.succeeded();
                });
    }

    MethodResult chat(MethodParameters parameters) {
        return inChat(
                parameters,
                place ->
                        new MethodResult.Done(
                                json.chat(place)
                                        .put("accent_color_id", 0)
                                        .put("max_reaction_count", 11)));
    }

    private MethodResult inChat(MethodParameters parameters, Function<Place, MethodResult> then) {
        return world.places(Platform.TELEGRAM)
                .find(parameters.number("chat_id", 0))
                .map(then)
                .orElse(MethodResult.badRequest("chat not found"));
    }

    private MethodResult atMessage(
            MethodParameters parameters, String verb, Function<Message, MethodResult> then) {
        return inChat(
                parameters,
                place ->
                        world.transcript(place)
                                .find(parameters.number("message_id", 0))
                                .map(then)
                                .orElse(
                                        MethodResult.badRequest(
                                                "message to " + verb + " not found")));
    }

    private MethodResult atOwnMessage(
            MethodParameters parameters, String verb, Function<Message, MethodResult> then) {
        return atMessage(
                parameters,
                verb,
                message ->
                        message.author().isUnderTest()
                                ? then.apply(message)
                                : MethodResult.badRequest("message can't be edited"));
    }

    private Person bot() {
        return world.people(Platform.TELEGRAM).bot();
    }

    private static Optional<MethodResult> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of(MethodResult.badRequest("message text is empty"));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(MethodResult.badRequest("message is too long"))
                : Optional.empty();
    }

    private static @Nullable Long replyTo(MethodParameters parameters) {
        long id =
                parameters
                        .json("reply_parameters")
                        .path("message_id")
                        .asLong(parameters.number("reply_to_message_id", 0));
        return id == 0 ? null : Long.valueOf(id);
    }

    /// True when a message may be sent although the message it replies to is gone.
    private static boolean mayStandAlone(MethodParameters parameters) {
        return parameters.flag("allow_sending_without_reply")
                || parameters
                        .json("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean(false);
    }

    private static ObjectNode extras(MethodParameters parameters) {
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
