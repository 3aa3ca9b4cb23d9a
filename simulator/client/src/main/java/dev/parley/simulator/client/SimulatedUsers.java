package dev.parley.simulator.client;

import java.util.Map;

/// The users of one simulated platform; a name is known from its first message on.
///
/// @param simulator the simulator that runs the platform
public record SimulatedUsers(SimulatorClient simulator, SimulatedPlatform platform) {

    /// Writes to the bot in the user's private chat.
    public SentMessage sendPrivately(String user, String text) {
        return simulator.send(platform, Map.of("user", user, "place", "dm", "text", text));
    }

    /// Writes in the shared channel or group and mentions the bot.
    public SentMessage sendMentioningBot(String user, String text) {
        return simulator.send(
                platform, Map.of("user", user, "place", "channel", "text", text, "mention", true));
    }

    /// Writes in the shared channel or group without mentioning the bot.
    public SentMessage sendToOthers(String user, String text) {
        return simulator.send(
                platform, Map.of("user", user, "place", "channel", "text", text, "mention", false));
    }

    /// Lets a bot that somebody else runs mention the bot under test in the shared channel.
    public SentMessage sendAsOtherBot(String name, String text) {
        return simulator.send(
                platform, Map.of("user", name, "place", "channel", "text", text, "bot", true));
    }
}
