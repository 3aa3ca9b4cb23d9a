package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Set;

/// Endpoints for reactions: add, remove, clear, read.
final class ReactionEndpoints {

    private static final String ALL = "/channels/{channel}/messages/{message}/reactions";
    private static final String ONE = ALL + "/{emoji}";

    private final World world;
    private final DiscordJson json;
    private final PathLookup doorways;

    ReactionEndpoints(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
        this.doorways = new PathLookup(world);
    }

    void addTo(RouteTable routes) {
        routes.put(ONE + "/@me", call -> react(call, true))
                .delete(ONE + "/@me", call -> react(call, false))
                .delete(ONE + "/{user}", this::takeAway)
                .delete(ONE, this::clear)
                .delete(ALL, this::clear)
                .get(ONE, this::who);
    }

    private HttpReply react(HttpCall call, boolean add) {
        return doorways.atMessage(
                call,
                (place, message) -> {
                    world.react(place, message.id(), doorways.bot(), call.parameter("emoji"), add);
                    return HttpReply.empty(204);
                });
    }

    private HttpReply takeAway(HttpCall call) {
        return doorways.atMessage(
                call,
                (place, message) -> {
                    world.people(Platform.DISCORD)
                            .find(call.id("user"))
                            .ifPresent(person ->
                                    world.react(
                                            place,
                                            message.id(),
                                            person,
                                            call.parameter("emoji"),
                                            false));
                    return HttpReply.empty(204);
                });
    }

    private HttpReply clear(HttpCall call) {
        String only = call.parameters().get("emoji");
        return doorways.atMessage(
                call,
                (place, message) -> {
                    message.reactions()
                            .byEmoji()
                            .forEach((emoji, people) -> {
                                if (only == null || only.equals(emoji)) {
                                    people(people)
                                            .forEach(person ->
                                                    world.react(
                                                            place,
                                                            message.id(),
                                                            person,
                                                            emoji,
                                                            false));
                                }
                            });
                    return HttpReply.empty(204);
                });
    }

    private HttpReply who(HttpCall call) {
        return doorways.atMessage(
                call,
                (place, message) -> {
                    ArrayNode users = JsonNodeFactory.instance.arrayNode();
                    Set<Long> ids =
                            message.reactions()
                                    .byEmoji()
                                    .getOrDefault(call.parameter("emoji"), Set.of());
                    people(ids).forEach(person -> users.add(json.user(person)));
                    return HttpReply.json(users);
                });
    }

    private List<Person> people(Set<Long> ids) {
        return ids.stream()
                .flatMap(id -> world.people(Platform.DISCORD).find(id).stream())
                .toList();
    }
}
