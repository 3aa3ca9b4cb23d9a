package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Place;

/// The events that a session asked for.
record Intents(long bits) {

    private static final long GUILD_MESSAGES = 1L << 9;
    private static final long GUILD_REACTIONS = 1L << 10;
    private static final long GUILD_TYPING = 1L << 11;
    private static final long DIRECT_MESSAGES = 1L << 12;
    private static final long DIRECT_REACTIONS = 1L << 13;
    private static final long DIRECT_TYPING = 1L << 14;
    private static final long MESSAGE_CONTENT = 1L << 15;

    boolean messagesOf(Place place) {
        return has(place.shared() ? GUILD_MESSAGES : DIRECT_MESSAGES);
    }

    boolean reactionsOf(Place place) {
        return has(place.shared() ? GUILD_REACTIONS : DIRECT_REACTIONS);
    }

    boolean typingOf(Place place) {
        return has(place.shared() ? GUILD_TYPING : DIRECT_TYPING);
    }

    boolean messageContent() {
        return has(MESSAGE_CONTENT);
    }

    private boolean has(long bit) {
        return (bits & bit) != 0;
    }
}
