package dev.parley.testing.soak.traffic;

import dev.parley.simulator.client.SentMessage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.util.Locale;

/// A person in one chat.
///
/// @param name unique in the run
/// @param inGroup whether the chat is shared, where the bot has to be mentioned
record SoakUser(SimulatedPlatform platform, String name, boolean inGroup) {

    static SoakUser privately(SimulatedPlatform platform, String name) {
        return new SoakUser(platform, prefixed(platform, name), false);
    }

    static SoakUser inGroup(SimulatedPlatform platform, String name) {
        return new SoakUser(platform, prefixed(platform, name), true);
    }

    SentMessage say(SimulatorClient simulator, String text) {
        var users = simulator.users(platform);
        return inGroup ? users.sendMentioningBot(name, text) : users.sendPrivately(name, text);
    }

    private static String prefixed(SimulatedPlatform platform, String name) {
        return platform.name().toLowerCase(Locale.ROOT).charAt(0) + name;
    }
}
