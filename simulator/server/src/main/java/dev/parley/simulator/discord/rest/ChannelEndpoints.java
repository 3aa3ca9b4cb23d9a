package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Endpoints for channels: read, typing indicator, threads, direct messages.
final class ChannelEndpoints {

    private final World world;
    private final DiscordJson json;
    private final PathLookup doorways;

    ChannelEndpoints(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
        this.doorways = new PathLookup(world);
    }

    void addTo(RouteTable routes) {
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

    private HttpReply read(HttpCall call) {
        return doorways.inPlace(call, place -> HttpReply.json(json.channel(place)));
    }

    private HttpReply type(HttpCall call) {
        return doorways.inPlace(
                call,
                place -> {
                    world.startTyping(place, doorways.bot(), call.nanos());
                    return HttpReply.empty(204);
                });
    }

    private HttpReply openThread(HttpCall call) {
        return doorways.inPlace(call, place -> opened(world.ids().nextSnowflake(), call.json()));
    }

    private HttpReply openThreadAt(HttpCall call) {
        return doorways.atMessage(
                call,
                (place, message) ->
                        world.places(Platform.DISCORD).find(message.id()).isPresent()
                                ? DiscordErrorReply.THREAD_EXISTS
                                : opened(message.id(), call.json()));
    }

    private HttpReply opened(long id, JsonNode body) {
        String name = body.path("name").asString("");
        if (name.isBlank() || name.length() > 100) {
            return DiscordErrorReply.invalid(
                    "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        return HttpReply.json(201, json.channel(world.places(Platform.DISCORD).thread(id, name)));
    }

    private HttpReply openPrivately(HttpCall call) {
        return world.people(Platform.DISCORD)
                .find(call.json().path("recipient_id").asLong(0))
                .filter(person -> !person.isBot())
                .<HttpReply>map(person ->
                        HttpReply.json(
                                json.channel(world.places(Platform.DISCORD).privateChat(person))))
                .orElse(
                        DiscordErrorReply.invalid(
                                "recipient_id", "CHANNEL_RECIPIENT_INVALID", "Invalid recipient"));
    }

    private HttpReply none(HttpCall call) {
        return HttpReply.json(JsonNodeFactory.instance.arrayNode());
    }
}
