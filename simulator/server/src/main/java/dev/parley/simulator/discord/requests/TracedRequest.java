package dev.parley.simulator.discord.requests;

import org.jspecify.annotations.Nullable;

/// One logged REST request.
///
/// @param nanos monotonic arrival time
/// @param template its route, empty when there is none
/// @param major the channel, guild or webhook whose limits count it; may be empty
/// @param sender `none` without a token, else `bot 1`, `bot 2` and so on
/// @param limiter `accepted`, or the limit that stopped it: `user`, `global`, `shared`, `banned`,
///   `opening`; null when an earlier check stopped it
/// @param fault the injected fault, such as `after rst`
/// @param status the status that was sent, 0 for none
/// @param applied true when it took effect, whatever the client received
/// @param repeated true when its nonce named an existing message
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
