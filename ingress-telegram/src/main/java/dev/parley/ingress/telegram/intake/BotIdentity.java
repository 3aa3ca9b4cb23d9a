package dev.parley.ingress.telegram.intake;

/// The identity of the bot on Telegram.
///
/// @param id the bot's user id
/// @param username the bot's username without the at-sign
public record BotIdentity(long id, String username) {

    /// Returns true if the name is the bot's username.
    boolean hasName(String name) {
        return username.equalsIgnoreCase(name);
    }
}
