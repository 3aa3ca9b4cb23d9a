package dev.parley.simulator.discord.limits;

import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

/// A rule for one rate-limit counter.
///
/// @param counter name of the counter; requests with the same name share it
/// @param bucket the bucket hash in headers, or null for a hidden limit
/// @param code the error code in its 429, 0 for none
/// @param counted the subject that has a counter of its own
/// @param shape the kind of limiter, or null for the default of all routes
record LimitRule(
        String counter,
        @Nullable String bucket,
        Rate rate,
        int code,
        Counted counted,
        @Nullable LimiterKind shape) {

    /// The subject that has a counter of its own.
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

    /// A limit that headers do not mention; hidden limits were seen to refill all at once.
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
