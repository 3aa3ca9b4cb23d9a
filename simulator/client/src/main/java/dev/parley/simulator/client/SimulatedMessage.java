package dev.parley.simulator.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// A message as the users of a simulated platform see it now.
///
/// @param replyTo id of the message it replies to
/// @param edits number of edits so far
/// @param reactions number of users by emoji
/// @param extras what only the platform understands, such as `embeds` and `components`
public record SimulatedMessage(
        String id,
        String place,
        Author author,
        String text,
        @Nullable String replyTo,
        int edits,
        boolean deleted,
        Map<String, Integer> reactions,
        JsonNode extras) {

    public SimulatedMessage {
        reactions = Map.copyOf(reactions);
    }

    /// The author of a message.
    ///
    /// @param bot true for the bot under test, its webhooks and other bots
    public record Author(String id, String name, boolean bot) {}
}
