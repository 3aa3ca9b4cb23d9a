package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

/// How one counter of Discord's counts.
///
/// @param counter whose requests it counts together
/// @param bucket the hash that clients are shown, or null for a counter that headers never mention
/// @param code the error code in its 429, 0 for none
/// @param counted what has a counter of its own
/// @param shape how it counts, or null for the way that all routes do
record LimitRule(
        String counter,
        @Nullable String bucket,
        Rate rate,
        int code,
        Counted counted,
        @Nullable LimiterKind shape) {

    /// What has a counter of its own.
    enum Counted {
        /// The channel, guild or webhook in the path.
        BY_PLACE,
        /// The channel of the webhook in the path.
        BY_CHANNEL_OF_WEBHOOK,
        /// The bot.
        BY_BOT
    }

    static LimitRule shown(String counter, String bucket, Rate rate) {
        return new LimitRule(counter, bucket, rate, 0, Counted.BY_PLACE, null);
    }

    /// A limit that no header mentions; those were seen to give all back at once.
    static LimitRule hidden(String counter, Rate rate, int code) {
        return new LimitRule(counter, null, rate, code, Counted.BY_PLACE, LimiterKind.FIXED);
    }

    LimitRule counted(Counted way) {
        return new LimitRule(counter, bucket, rate, code, way, shape);
    }

    boolean isHidden() {
        return bucket == null;
    }
}
