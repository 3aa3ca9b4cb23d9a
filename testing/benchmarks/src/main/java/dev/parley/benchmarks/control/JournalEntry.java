package dev.parley.benchmarks.control;

import org.jspecify.annotations.Nullable;

/// One line of the simulator's journal.
///
/// @param seq its number
/// @param nanos when, on the machine's monotonic clock
/// @param kind such as `gateway-write`
/// @param place where, if anywhere
/// @param messageId of which message, if of any
/// @param text of that message
public record JournalEntry(
        long seq,
        long nanos,
        String kind,
        @Nullable String place,
        @Nullable String messageId,
        @Nullable String text) {}
