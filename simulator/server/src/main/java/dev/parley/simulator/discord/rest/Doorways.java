package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.util.function.BiFunction;
import java.util.function.Function;

/// The steps that most requests begin with: find the channel, find the message, or say that it is
/// unknown.
record Doorways(World world) {

    Person bot() {
        return world.people(Platform.DISCORD).bot();
    }

    Reply inPlace(Call call, Function<Place, Reply> then) {
        return world.places(Platform.DISCORD)
                .find(call.id("channel"))
                .map(then)
                .orElse(DiscordError.UNKNOWN_CHANNEL);
    }

    Reply atMessage(Call call, BiFunction<Place, Message, Reply> then) {
        return inPlace(
                call,
                place ->
                        world.transcript(place)
                                .find(call.id("message"))
                                .map(message -> then.apply(place, message))
                                .orElse(DiscordError.UNKNOWN_MESSAGE));
    }
}
