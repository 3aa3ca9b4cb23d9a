package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.requests.RequestTrace;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.DraftMessage;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Transcript;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/// Endpoints for messages: send, read, edit, delete, one by one or in bulk.
final class MessageEndpoints {

    private static final int MOST_READ = 100;
    private static final int MOST_DELETED = 100;

    private final World world;
    private final DiscordJson json;
    private final PathLookup doorways;
    private final NonceStore nonces;

    MessageEndpoints(World world, DiscordJson json, NonceStore nonces) {
        this.world = world;
        this.json = json;
        this.doorways = new PathLookup(world);
        this.nonces = nonces;
    }

    void addTo(RouteTable routes) {
        routes.post("/channels/{channel}/messages", this::send)
                .get("/channels/{channel}/messages", this::list)
                .post("/channels/{channel}/messages/bulk-delete", this::deleteMany)
                .get("/channels/{channel}/messages/{message}", this::read)
                .patch("/channels/{channel}/messages/{message}", this::edit)
                .delete("/channels/{channel}/messages/{message}", this::delete);
    }

    private HttpReply send(HttpCall call) {
        return doorways.inPlace(call, place -> send(call, place));
    }

    private HttpReply send(HttpCall call, Place place) {
        MessageBody body = MessageBody.read(call);
        HttpReply refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        DraftMessage draft = body.draft();
        if (draft.replyTo() != null && !world.transcript(place).everContained(draft.replyTo())) {
            return DiscordErrorReply.invalid(
                    "message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        if (draft.nonce() == null || !body.enforceNonce()) {
            Message said = say(call, place, draft);
            RequestTrace.current().messageCreated(said.id());
            return HttpReply.json(json.message(said));
        }
        NonceStore.Outcome outcome =
                nonces.sendOnce(
                        draft.nonce(), call.nanos(), place, () -> say(call, place, draft).id());
        return world.transcript(outcome.place())
                .find(outcome.message())
                .<HttpReply>map(message -> answered(call, message, outcome.fresh()))
                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE);
    }

    private Message say(HttpCall call, Place place, DraftMessage draft) {
        return world.say(place, doorways.bot(), draft, call.nanos());
    }

    private HttpReply answered(HttpCall call, Message message, boolean fresh) {
        if (fresh) {
            RequestTrace.current().messageCreated(message.id());
        } else {
            RequestTrace.current().messageRepeated(message.id());
            world.journal().record(Journal.Kind.BOT_DUPLICATE, call.nanos(), message);
        }
        return HttpReply.json(json.message(message));
    }

    private HttpReply list(HttpCall call) {
        return doorways.inPlace(
                call,
                place -> {
                    ArrayNode array = JsonNodeFactory.instance.arrayNode();
                    found(call, world.transcript(place))
                            .forEach(message -> array.add(json.message(message)));
                    return HttpReply.json(array);
                });
    }

    private static List<Message> found(HttpCall call, Transcript transcript) {
        int limit = Math.clamp(call.query("limit", 50), 1, MOST_READ);
        if (call.query("after").isPresent()) {
            return transcript.oldest(call.query("after", 0), limit);
        }
        return transcript.newest(0, call.query("before", Long.MAX_VALUE), limit);
    }

    private HttpReply read(HttpCall call) {
        return doorways.atMessage(call, (place, message) -> HttpReply.json(json.message(message)));
    }

    private HttpReply edit(HttpCall call) {
        return doorways.atMessage(
                call,
                (place, message) -> {
                    if (message.author().id() != doorways.bot().id()) {
                        return DiscordErrorReply.NOT_YOURS;
                    }
                    HttpReply refusal = MessageBody.read(call).contentRefusal();
                    return refusal != null ? refusal : edited(call, place, message);
                });
    }

    private HttpReply edited(HttpCall call, Place place, Message message) {
        return world.edit(
                        place,
                        message.id(),
                        before -> MessageBody.edited(before, call),
                        call.nanos())
                .<HttpReply>map(edited -> HttpReply.json(json.message(edited)))
                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE);
    }

    private HttpReply delete(HttpCall call) {
        return doorways.atMessage(
                call,
                (place, message) ->
                        world.delete(place, message.id(), call.nanos())
                                .<HttpReply>map(gone -> HttpReply.empty(204))
                                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE));
    }

    private HttpReply deleteMany(HttpCall call) {
        return doorways.inPlace(
                call,
                place -> {
                    JsonNode ids = call.json().path("messages");
                    if (ids.size() < 2 || ids.size() > MOST_DELETED) {
                        return DiscordErrorReply.invalid(
                                "messages",
                                "BASE_TYPE_BAD_LENGTH",
                                "Must be between 2 and 100 in length.");
                    }
                    ids.forEach(id -> world.delete(place, id.asLong(0), call.nanos()));
                    return HttpReply.empty(204);
                });
    }
}
