package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.discord.requests.RequestTrace;
import dev.parley.simulator.discord.rest.WebhookStore.Webhook;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.DraftMessage;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Endpoints for webhooks: create, read, execute, and edit or delete their messages.
final class WebhookEndpoints {

    private static final String ONE = "/webhooks/{webhook}/{token}";
    private static final String SAID = ONE + "/messages/{message}";

    private final World world;
    private final DiscordJson json;
    private final PathLookup doorways;
    private final WebhookStore webhooks;

    WebhookEndpoints(World world, DiscordJson json, WebhookStore webhooks) {
        this.world = world;
        this.json = json;
        this.doorways = new PathLookup(world);
        this.webhooks = webhooks;
    }

    void addTo(RouteTable routes) {
        routes.post("/channels/{channel}/webhooks", this::make)
                .get("/channels/{channel}/webhooks", this::list)
                .get(ONE, call -> with(call, webhook -> HttpReply.json(view(webhook))))
                .delete(ONE, this::remove)
                .post(ONE, call -> with(call, webhook -> execute(call, webhook)))
                .get(
                        SAID,
                        call ->
                                at(
                                        call,
                                        (webhook, message) ->
                                                HttpReply.json(json.message(message))))
                .patch(SAID, call -> at(call, (webhook, message) -> edit(call, message)))
                .delete(SAID, call -> at(call, (webhook, message) -> delete(call, message)));
    }

    private HttpReply make(HttpCall call) {
        String name = call.json().path("name").asString("");
        if (name.isBlank() || name.length() > 80 || name.matches("(?i).*(clyde|discord).*")) {
            return DiscordErrorReply.invalid(
                    "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 80 in length.");
        }
        return doorways.inPlace(call, place -> HttpReply.json(view(webhooks.create(name, place))));
    }

    private HttpReply list(HttpCall call) {
        return doorways.inPlace(
                call,
                place -> {
                    ArrayNode array = JsonNodeFactory.instance.arrayNode();
                    webhooks.all().stream()
                            .filter(webhook -> webhook.place().equals(place))
                            .forEach(webhook -> array.add(view(webhook)));
                    return HttpReply.json(array);
                });
    }

    private HttpReply remove(HttpCall call) {
        return with(
                call,
                webhook -> {
                    webhooks.remove(webhook);
                    return HttpReply.empty(204);
                });
    }

    private HttpReply execute(HttpCall call, Webhook webhook) {
        MessageBody body = MessageBody.read(call);
        HttpReply refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        DraftMessage draft = body.draft();
        draft.extras().put("webhook_id", Long.toString(webhook.id()));
        Message said = world.say(place(call, webhook), webhook.author(), draft, call.nanos());
        RequestTrace.current().messageCreated(said.id());
        return call.query("wait").filter("true"::equals).isPresent()
                ? HttpReply.json(json.message(said))
                : HttpReply.empty(204);
    }

    private HttpReply edit(HttpCall call, Message message) {
        HttpReply refusal = MessageBody.read(call).contentRefusal();
        if (refusal != null) {
            return refusal;
        }
        return world.edit(
                        message.place(),
                        message.id(),
                        before -> MessageBody.edited(before, call),
                        call.nanos())
                .<HttpReply>map(edited -> HttpReply.json(json.message(edited)))
                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE);
    }

    private HttpReply delete(HttpCall call, Message message) {
        world.delete(message.place(), message.id(), call.nanos());
        return HttpReply.empty(204);
    }

    private HttpReply with(HttpCall call, Function<Webhook, HttpReply> then) {
        return webhooks.find(call.id("webhook"), call.parameter("token"))
                .map(then)
                .orElse(DiscordErrorReply.UNKNOWN_WEBHOOK);
    }

    private HttpReply at(HttpCall call, BiFunction<Webhook, Message, HttpReply> then) {
        return with(
                call,
                webhook ->
                        world.transcript(place(call, webhook))
                                .find(call.id("message"))
                                .filter(message -> message.author().equals(webhook.author()))
                                .map(message -> then.apply(webhook, message))
                                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE));
    }

    private Place place(HttpCall call, Webhook webhook) {
        Optional<Place> thread = world.places(Platform.DISCORD).find(call.query("thread_id", 0));
        return thread.orElse(webhook.place());
    }

    private static ObjectNode view(Webhook webhook) {
        ObjectNode view =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(webhook.id()))
                        .put("type", 1)
                        .put("guild_id", Long.toString(Guild.ID))
                        .put("channel_id", Long.toString(webhook.place().id()))
                        .put("name", webhook.author().name())
                        .put("token", webhook.token());
        view.putNull("avatar");
        return view.putNull("application_id");
    }
}
