package dev.parley.simulator.client;

import org.jspecify.annotations.Nullable;

/// One request to the simulated Discord's REST API, and its effect.
///
/// @param nanos arrival time on the machine's monotonic clock
/// @param template its route, empty when there is none
/// @param major the channel, guild or webhook whose rate limits count it
/// @param sender `none` without a token, else `bot 1`, `bot 2` and so on
/// @param limiter `accepted`, or the limit that stopped it
/// @param fault the injected fault, such as `after rst`
/// @param status the status that was sent, 0 for none
/// @param applied true when it took effect, whatever the client received
/// @param repeated true when its nonce named an existing message
public record LoggedRequest(
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
        @Nullable String messageId) {}
