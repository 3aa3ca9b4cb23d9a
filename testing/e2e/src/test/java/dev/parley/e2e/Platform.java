package dev.parley.e2e;

import java.util.Locale;

/// A simulated chat platform, and how much fits into one of its messages.
enum Platform {
    /// Discord.
    DISCORD(2_000),

    /// Telegram.
    TELEGRAM(4_096);

    private final int longestMessage;

    Platform(int longestMessage) {
        this.longestMessage = longestMessage;
    }

    /// The name by which the simulator knows it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many characters a message holds.
    int longestMessage() {
        return longestMessage;
    }
}
