package dev.parley.testing.soak;

import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.util.ArrayList;
import java.util.List;

/// Places for the commands of another producer: channels of Discord and a private chat of Telegram.
final class CommandPlaces {

    private static final int CHANNELS = 3;

    private CommandPlaces() {}

    static List<String> open(SimulatorClient simulator) {
        var places = new ArrayList<String>();
        simulator.openDiscordChannels(CHANNELS).forEach(id -> places.add("discord:" + id));
        places.add(
                simulator
                        .users(SimulatedPlatform.TELEGRAM)
                        .sendPrivately("tcommands", "tcommands-0")
                        .place());
        return places;
    }
}
