package dev.parley.benchmarks.discord.evaluation;

import org.jspecify.annotations.Nullable;

/// One request in the simulator's log, as far as the judge looks at it.
///
/// @param nanos when it arrived
/// @param major whose limits count it
/// @param limiter `accepted`, or which limit stopped it
/// @param applied whether it took effect
/// @param repeated whether its nonce made it harmless
public record RequestLogEntry(
        long nanos,
        String method,
        String template,
        String major,
        @Nullable String content,
        @Nullable String limiter,
        @Nullable String fault,
        int status,
        boolean applied,
        boolean repeated,
        @Nullable String messageId) {

    /// Whether it created something that was not there.
    boolean isCreation() {
        return applied && !repeated && correlationKey() != null;
    }

    /// The mark of the operation that it belongs to, or null when it belongs to none.
    @Nullable String correlationKey() {
        if (method.equals("POST") && template.equals("/channels/{channel}/messages")) {
            return content;
        }
        return method.equals("PUT") && template.contains("/reactions/") ? messageId : null;
    }
}
