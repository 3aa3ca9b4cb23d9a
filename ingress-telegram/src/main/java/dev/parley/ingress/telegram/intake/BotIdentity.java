package dev.parley.ingress.telegram.intake;

/// Who the bot is on Telegram.
///
/// @param id its user id
/// @param username its name without the at-sign, by which people call it in groups
public record BotIdentity(long id, String username) {

    /// Whether a name that somebody wrote is the bot's.
    boolean hasName(String name) {
        return username.equalsIgnoreCase(name);
    }
}
