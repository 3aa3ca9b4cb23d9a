package dev.parley.simulator.discord.requests;

import org.jspecify.annotations.Nullable;

/// One request and what became of it.
///
/// @param nanos when it had arrived, monotonic
/// @param template its route, empty when there is none
/// @param major what Discord counts it by: a channel, a guild or a webhook; may be empty
/// @param sender whose it is: `none` without a token, else `bot 1`, `bot 2` and so on
/// @param limiter `accepted`, or which limit stopped it: `user`, `global`, `shared`, `banned`,
///   `opening`; null when it did not come so far
/// @param fault what struck it, such as `after rst`
/// @param status the status that was sent, 0 for none
/// @param applied whether it took effect, whatever the client was told
/// @param repeated whether its nonce made it harmless
public record TracedRequest(
        long seq,
        long nanos,
        String method,
        String template,
        String major,
        String path,
        String sender,
        @Nullable String nonce,
        @Nullable String content,
        @Nullable String limiter,
        @Nullable String fault,
        int status,
        boolean applied,
        boolean repeated,
        @Nullable String messageId) {

    TracedRequest numbered(long number) {
        return new TracedRequest(
                number, nanos, method, template, major, path, sender, nonce, content, limiter,
                fault, status, applied, repeated, messageId);
    }
}
