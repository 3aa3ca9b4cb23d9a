package dev.parley.discord.model;

/// Discord's error codes that the client handles (docs topics/opcodes-and-status-codes).
public final class ErrorCodes {

    public static final int UNKNOWN_MESSAGE = 10_008;
    public static final int INTERACTION_ALREADY_ACKNOWLEDGED = 40_060;
    public static final int THREAD_ALREADY_CREATED = 160_004;

    private ErrorCodes() {}
}
