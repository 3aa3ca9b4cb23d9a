package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordJson;
import dev.parley.simulator.discord.requests.Evidence;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Draft;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Transcript;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/// Messages: send, read, edit, delete, one by one or many.
final class MessageRoutes {

    private static final int MOST_READ = 100;
    private static final int MOST_DELETED = 100;

    private final World world;
    private final DiscordJson json;
    private final Doorways doorways;
    private final Nonces nonces;

    MessageRoutes(World world, DiscordJson json, Nonces nonces) {
        this.world = world;
        this.json = json;
        this.doorways = new Doorways(world);
        this.nonces = nonces;
    }

    void addTo(Routes routes) {
        routes.post("/channels/{channel}/messages", this::send)
                .get("/channels/{channel}/messages", this::list)
                .post("/channels/{channel}/messages/bulk-delete", this::deleteMany)
                .get("/channels/{channel}/messages/{message}", this::read)
                .patch("/channels/{channel}/messages/{message}", this::edit)
                .delete("/channels/{channel}/messages/{message}", this::delete);
    }

    private Reply send(Call call) {
        return doorways.inPlace(call, place -> send(call, place));
    }

    private Reply send(Call call, Place place) {
        MessageBody body = MessageBody.read(call);
        Reply refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        Draft draft = body.draft();
        if (draft.replyTo() != null && !world.transcript(place).knew(draft.replyTo())) {
            return DiscordError.invalid(
                    "message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        if (draft.nonce() == null || !body.enforceNonce()) {
            Message said = say(call, place, draft);
            Evidence.current().made(said.id());
            return Reply.json(json.message(said));
        }
        Nonces.Outcome outcome =
                nonces.once(draft.nonce(), call.nanos(), place, () -> say(call, place, draft).id());
        return world.transcript(outcome.place())
                .find(outcome.message())
                .<Reply>map(message -> answered(call, message, outcome.fresh()))
                .orElse(DiscordError.UNKNOWN_MESSAGE);
    }

    private Message say(Call call, Place place, Draft draft) {
        return world.say(place, doorways.bot(), draft, call.nanos());
    }

    private Reply answered(Call call, Message message, boolean fresh) {
        if (fresh) {
            Evidence.current().made(message.id());
        } else {
            Evidence.current().repeats(message.id());
            world.journal().note(Journal.Kind.BOT_DUPLICATE, call.nanos(), message);
        }
        return Reply.json(json.message(message));
    }

    private Reply list(Call call) {
        return doorways.inPlace(
                call,
                place -> {
                    ArrayNode array = JsonNodeFactory.instance.arrayNode();
                    found(call, world.transcript(place))
                            .forEach(message -> array.add(json.message(message)));
                    return Reply.json(array);
                });
    }

    private static List<Message> found(Call call, Transcript transcript) {
        int limit = Math.clamp(call.query("limit", 50), 1, MOST_READ);
        if (call.query("after").isPresent()) {
            return transcript.oldest(call.query("after", 0), limit);
        }
        return transcript.newest(0, call.query("before", Long.MAX_VALUE), limit);
    }

    private Reply read(Call call) {
        return doorways.atMessage(call, (place, message) -> Reply.json(json.message(message)));
    }

    private Reply edit(Call call) {
        return doorways.atMessage(
                call,
                (place, message) -> {
                    if (message.author().id() != doorways.bot().id()) {
                        return DiscordError.NOT_YOURS;
                    }
                    Reply refusal = MessageBody.read(call).contentRefusal();
                    return refusal != null ? refusal : edited(call, place, message);
                });
    }

    private Reply edited(Call call, Place place, Message message) {
        return world.edit(
                        place,
                        message.id(),
                        before -> MessageBody.edited(before, call),
                        call.nanos())
                .<Reply>map(edited -> Reply.json(json.message(edited)))
                .orElse(DiscordError.UNKNOWN_MESSAGE);
    }

    private Reply delete(Call call) {
        return doorways.atMessage(
                call,
                (place, message) ->
                        world.delete(place, message.id(), call.nanos())
                                .<Reply>map(gone -> Reply.empty(204))
                                .orElse(DiscordError.UNKNOWN_MESSAGE));
    }

    private Reply deleteMany(Call call) {
        return doorways.inPlace(
                call,
                place -> {
                    JsonNode ids = call.json().path("messages");
                    if (ids.size() < 2 || ids.size() > MOST_DELETED) {
                        return DiscordError.invalid(
                                "messages",
                                "BASE_TYPE_BAD_LENGTH",
                                "Must be between 2 and 100 in length.");
                    }
                    ids.forEach(id -> world.delete(place, id.asLong(0), call.nanos()));
                    return Reply.empty(204);
                });
    }
}
