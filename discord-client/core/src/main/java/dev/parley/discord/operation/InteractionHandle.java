package dev.parley.discord.operation;

import dev.parley.discord.content.ContentLimits;
import dev.parley.discord.model.Snowflake;

/// Credentials to respond to a command or button: initially within 3 seconds, for 15 minutes in
/// all. Its text form is redacted.
///
/// @param id id of the interaction
/// @param token token of the interaction
/// @param application the bot's application
public record InteractionHandle(Snowflake id, String token, Snowflake application) {

    private static final int MAX_TOKEN_LENGTH = 500;

    /// Checks that there is a token.
    ///
    /// @throws dev.parley.discord.model.DiscordException when it is blank
    public InteractionHandle {
        ContentLimits.requireText("interaction.token", token, MAX_TOKEN_LENGTH);
    }

    @Override
    public String toString() {
        return "interaction " + id;
    }
}
