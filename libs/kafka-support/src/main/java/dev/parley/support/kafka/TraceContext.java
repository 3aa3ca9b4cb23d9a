package dev.parley.support.kafka;

import org.apache.kafka.common.header.Headers;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The W3C trace context of the record being handled, which its follow-up events inherit.
///
/// The trace id is the event id of the user's action, the span id is derived from the id of the
/// event that carries the header: both are reproducible, like every id here.
final class TraceContext {

    private static final ScopedValue<String> TRACE_ID = ScopedValue.newInstance();

    /// Version 00 of the format; anything else comes from a foreign producer and starts a trace of
    /// its own, because the trace id is copied into every follow-up event.
    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /// Handles a record inside its trace; without a valid header, outside of any.
    ///
    /// @throws X what the handling throws
    static <X extends Exception> void within(Headers headers, ThrowingRunnable<X> handling)
            throws X {
        var trace = traceId(headers);
        if (trace.isEmpty()) {
            handling.run();
            return;
        }
        ScopedValue.where(TRACE_ID, trace.get())
                .call(() -> {
                    handling.run();
                    return null;
                });
    }

    private static Optional<String> traceId(Headers headers) {
        var header = headers.lastHeader(HeaderNames.TRACE_PARENT);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        var parent = TRACE_PARENT.matcher(new String(header.value(), StandardCharsets.ISO_8859_1));
        return parent.matches() ? Optional.of(parent.group(1)) : Optional.empty();
    }

    /// The header's value for an event that leaves now.
    static String traceParentOf(UUID eventId) {
        var trace = TRACE_ID.isBound() ? TRACE_ID.get() : hex(eventId);
        return "00-" + trace + "-" + hex(eventId).substring(16) + "-01";
    }

    private static String hex(UUID id) {
        return "%016x%016x".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /// Work that may fail with a checked exception.
    @FunctionalInterface
    interface ThrowingRunnable<X extends Exception> {
        void run() throws X;
    }
}
