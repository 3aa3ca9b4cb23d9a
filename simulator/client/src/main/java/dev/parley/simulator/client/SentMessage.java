package dev.parley.simulator.client;

/// A user's message that a simulated platform has accepted.
///
/// @param place key of the place it was written in, such as `discord:900000000000000100`
public record SentMessage(SimulatedPlatform platform, String place, String messageId) {

    String path() {
        return "/sim/places/" + place + "/messages/" + messageId;
    }
}
