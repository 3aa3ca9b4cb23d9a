package dev.parley.ingress.telegram.intake;

/// Who the bot is on Telegram.
///
/// @param id its user id
/// @param username its name without the at-sign, by which people call it in groups
public record Bot(long id, String username) {

    /// Whether a name that somebody wrote is the bot's.
    boolean isCalled(String name) {
        return username.equalsIgnoreCase(name);
    }
}
