package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.util.function.BiFunction;
import java.util.function.Function;

/// Lookups of the channel and the message in a path, with the error replies for unknown ones.
record PathLookup(World world) {

    Person bot() {
        return world.people(Platform.DISCORD).bot();
    }

    HttpReply inPlace(HttpCall call, Function<Place, HttpReply> then) {
        return world.places(Platform.DISCORD)
                .find(call.id("channel"))
                .map(then)
                .orElse(DiscordErrorReply.UNKNOWN_CHANNEL);
    }

    HttpReply atMessage(HttpCall call, BiFunction<Place, Message, HttpReply> then) {
        return inPlace(
                call,
                place ->
                        world.transcript(place)
                                .find(call.id("message"))
                                .map(message -> then.apply(place, message))
                                .orElse(DiscordErrorReply.UNKNOWN_MESSAGE));
    }
}
