package dev.parley.inference.completion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Origin of a request, copied to its result.
///
/// @param eventId id of the requesting event
/// @param place place of the conversation, also the key of the result's record
/// @param conversation id of the conversation
/// @param notAfter instant after which the result is ignored
public record RequestOrigin(
        UUID eventId, String place, @Nullable String conversation, @Nullable Instant notAfter) {}
