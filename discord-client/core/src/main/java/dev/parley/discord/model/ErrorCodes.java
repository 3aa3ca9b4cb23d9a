package dev.parley.discord.model;

import org.jspecify.annotations.Nullable;

/// Discord's error codes that the client handles (docs topics/opcodes-and-status-codes).
public final class ErrorCodes {

    /// The message does not exist; on a retried creation, it existed and was deleted meanwhile.
    public static final int UNKNOWN_MESSAGE = 10_008;

    /// The bot opened too many direct messages; Discord quarantines accounts that continue.
    public static final int OPENING_DIRECT_MESSAGES_TOO_FAST = 40_003;

    /// The interaction already has an initial response.
    public static final int INTERACTION_ALREADY_ACKNOWLEDGED = 40_060;

    /// Cloudflare blocks the address or its User-Agent.
    public static final int BLOCKED_BY_CLOUDFLARE = 40_333;

    /// The thread is archived: a new message unarchives it, an edit does not.
    public static final int THREAD_ARCHIVED = 50_083;

    /// The message already has a thread.
    public static final int THREAD_ALREADY_CREATED = 160_004;

    private ErrorCodes() {}

    /// Returns true if a response's code is this one.
    ///
    /// @param code null when Discord gave none
    public static boolean is(@Nullable Integer code, int expected) {
        return code != null && code == expected;
    }
}
