package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Where a turn came from, so that its result finds the way back.
///
/// @param eventId id of the event that asked for the answer
/// @param place where the conversation happens, also the key of the result
/// @param conversation id of the history it belongs to
/// @param notAfter nobody acts on the result after this instant
public record RequestOrigin(
        UUID eventId, String place, @Nullable String conversation, @Nullable Instant notAfter) {}
