package dev.parley.discord.model;

/// Codes by which Discord says that what is asked for is so already (docs
/// topics/opcodes-and-status-codes).
public final class ErrorCodes {

    public static final int UNKNOWN_MESSAGE = 10_008;
    public static final int INTERACTION_ALREADY_ACKNOWLEDGED = 40_060;
    public static final int THREAD_ALREADY_CREATED = 160_004;

    private ErrorCodes() {}
}
