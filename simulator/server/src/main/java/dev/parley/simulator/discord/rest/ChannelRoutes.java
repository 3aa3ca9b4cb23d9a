package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordJson;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Channels: read one, show that the bot writes, open a thread, open a DM.
final class ChannelRoutes {

    private final World world;
    private final DiscordJson json;
    private final Doorways doorways;

    ChannelRoutes(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
        this.doorways = new Doorways(world);
    }

    void addTo(Routes routes) {
        routes.get("/channels/{channel}", this::read)
                .patch("/channels/{channel}", this::read)
                .post("/channels/{channel}/typing", this::type)
                .post("/channels/{channel}/threads", this::openThread)
                .post("/channels/{channel}/messages/{message}/threads", this::openThreadAt)
                .get("/channels/{channel}/pins", this::none)
                .get("/channels/{channel}/messages/pins", this::none)
                .post("/users/@me/channels", this::openPrivately)
                .get("/users/@me/channels", this::none);
    }

    private Reply read(Call call) {
        return doorways.inPlace(call, place -> Reply.json(json.channel(place)));
    }

    private Reply type(Call call) {
        return doorways.inPlace(
                call,
                place -> {
                    world.type(place, doorways.bot(), call.nanos());
                    return Reply.empty(204);
                });
    }

    private Reply openThread(Call call) {
        return doorways.inPlace(call, place -> opened(world.ids().nextSnowflake(), call.json()));
    }

    private Reply openThreadAt(Call call) {
        return doorways.atMessage(
                call,
                (place, message) ->
                        world.places(Platform.DISCORD).find(message.id()).isPresent()
                                ? DiscordError.THREAD_EXISTS
                                : opened(message.id(), call.json()));
    }

    private Reply opened(long id, JsonNode body) {
        String name = body.path("name").asString("");
        if (name.isBlank() || name.length() > 100) {
            return DiscordError.invalid(
                    "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        return Reply.json(201, json.channel(world.places(Platform.DISCORD).thread(id, name)));
    }

    private Reply openPrivately(Call call) {
        return world.people(Platform.DISCORD)
                .find(call.json().path("recipient_id").asLong(0))
                .filter(person -> !person.bot())
                .<Reply>map(person ->
                        Reply.json(json.channel(world.places(Platform.DISCORD).privately(person))))
                .orElse(
                        DiscordError.invalid(
                                "recipient_id", "CHANNEL_RECIPIENT_INVALID", "Invalid recipient"));
    }

    private Reply none(Call call) {
        return Reply.json(JsonNodeFactory.instance.arrayNode());
    }
}
