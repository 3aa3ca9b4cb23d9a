package dev.parley.discord.operation;

/// Codes by which Discord says that what is asked for is so already (docs
/// topics/opcodes-and-status-codes).
final class Codes {

    static final int UNKNOWN_MESSAGE = 10_008;
    static final int ANSWERED_ALREADY = 40_060;
    static final int THREAD_EXISTS = 160_004;

    private Codes() {}
}
