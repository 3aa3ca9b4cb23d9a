package dev.parley.simulator.client;

import org.jspecify.annotations.Nullable;

/// One entry of the simulator's journal.
///
/// @param seq its sequence number
/// @param nanos time of the event on the machine's monotonic clock; sort by this
/// @param kind such as `gateway-write`; the simulator's README lists them
/// @param place key of the place, if the event belongs to one
/// @param text the message's text from then on, or the text that the model received or produced
/// @param user name of the author
public record JournalEntry(
        long seq,
        long nanos,
        String kind,
        @Nullable String platform,
        @Nullable String place,
        @Nullable String messageId,
        @Nullable String text,
        @Nullable String user) {}
