package dev.parley.e2e;

/// Where on a platform people write.
enum Room {
    /// Alone with the bot.
    PRIVATE("dm"),

    /// Among others, where the bot must be named: Discord's guild channel, Telegram's group.
    SHARED("channel");

    private final String key;

    Room(String key) {
        this.key = key;
    }

    /// The name by which the simulator knows it.
    String key() {
        return key;
    }
}
