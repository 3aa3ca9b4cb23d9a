package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordJson;
import dev.parley.simulator.discord.Guild;
import dev.parley.simulator.discord.requests.Evidence;
import dev.parley.simulator.discord.rest.Webhooks.Webhook;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Draft;
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

/// Webhooks: make, read, execute, and edit or delete what they said.
final class WebhookRoutes {

    private static final String ONE = "/webhooks/{webhook}/{token}";
    private static final String SAID = ONE + "/messages/{message}";

    private final World world;
    private final DiscordJson json;
    private final Doorways doorways;
    private final Webhooks webhooks;

    WebhookRoutes(World world, DiscordJson json, Webhooks webhooks) {
        this.world = world;
        this.json = json;
        this.doorways = new Doorways(world);
        this.webhooks = webhooks;
    }

    void addTo(Routes routes) {
        routes.post("/channels/{channel}/webhooks", this::make)
                .get("/channels/{channel}/webhooks", this::list)
                .get(ONE, call -> with(call, webhook -> Reply.json(view(webhook))))
                .delete(ONE, this::remove)
                .post(ONE, call -> with(call, webhook -> execute(call, webhook)))
                .get(
                        SAID,
                        call -> at(call, (webhook, message) -> Reply.json(json.message(message))))
                .patch(SAID, call -> at(call, (webhook, message) -> edit(call, message)))
                .delete(SAID, call -> at(call, (webhook, message) -> delete(call, message)));
    }

    private Reply make(Call call) {
        String name = call.json().path("name").asString("");
        if (name.isBlank() || name.length() > 80 || name.matches("(?i).*(clyde|discord).*")) {
            return DiscordError.invalid(
                    "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 80 in length.");
        }
        return doorways.inPlace(call, place -> Reply.json(view(webhooks.make(name, place))));
    }

    private Reply list(Call call) {
        return doorways.inPlace(
                call,
                place -> {
                    ArrayNode array = JsonNodeFactory.instance.arrayNode();
                    webhooks.all().stream()
                            .filter(webhook -> webhook.place().equals(place))
                            .forEach(webhook -> array.add(view(webhook)));
                    return Reply.json(array);
                });
    }

    private Reply remove(Call call) {
        return with(
                call,
                webhook -> {
                    webhooks.remove(webhook);
                    return Reply.empty(204);
                });
    }

    private Reply execute(Call call, Webhook webhook) {
        MessageBody body = MessageBody.read(call);
        Reply refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        Draft draft = body.draft();
        draft.extras().put("webhook_id", Long.toString(webhook.id()));
        Message said = world.say(place(call, webhook), webhook.author(), draft, call.nanos());
        Evidence.current().made(said.id());
        return call.query("wait").filter("true"::equals).isPresent()
                ? Reply.json(json.message(said))
                : Reply.empty(204);
    }

    private Reply edit(Call call, Message message) {
        Reply refusal = MessageBody.read(call).contentRefusal();
        if (refusal != null) {
            return refusal;
        }
        return world.edit(
                        message.place(),
                        message.id(),
                        before -> MessageBody.edited(before, call),
                        call.nanos())
                .<Reply>map(edited -> Reply.json(json.message(edited)))
                .orElse(DiscordError.UNKNOWN_MESSAGE);
    }

    private Reply delete(Call call, Message message) {
        world.delete(message.place(), message.id(), call.nanos());
        return Reply.empty(204);
    }

    private Reply with(Call call, Function<Webhook, Reply> then) {
        return webhooks.find(call.id("webhook"), call.parameter("token"))
                .map(then)
                .orElse(DiscordError.UNKNOWN_WEBHOOK);
    }

    private Reply at(Call call, BiFunction<Webhook, Message, Reply> then) {
        return with(
                call,
                webhook ->
                        world.transcript(place(call, webhook))
                                .find(call.id("message"))
                                .filter(message -> message.author().equals(webhook.author()))
                                .map(message -> then.apply(webhook, message))
                                .orElse(DiscordError.UNKNOWN_MESSAGE));
    }

    private Place place(Call call, Webhook webhook) {
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
