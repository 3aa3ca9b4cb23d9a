package dev.parley.support.kafka;

import org.apache.kafka.common.header.Headers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The W3C trace context of the record being handled, which its follow-up events inherit.
///
/// The trace id is the event id of the user's action, the span id is derived from the id of the
/// event that carries the header: both are reproducible, like every id here.
final class TraceContext {

    private static final ScopedValue<String> TRACE_ID = ScopedValue.newInstance();

    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = TRACE_ID_START + 32;

    private TraceContext() {}

    /// Handles a record inside its trace.
    ///
    /// @throws X what the handling throws
    static <X extends Exception> void within(Headers headers, ThrowingRunnable<X> handling)
            throws X {
        var header = headers.lastHeader(dev.parley.support.kafka.HeaderNames.TRACE_PARENT);
        if (header == null || header.value().length < TRACE_ID_END) {
            handling.run();
            return;
        }
        var parent = new String(header.value(), StandardCharsets.US_ASCII);
        ScopedValue.where(TRACE_ID, parent.substring(TRACE_ID_START, TRACE_ID_END))
                .call(() -> {
                    handling.run();
                    return null;
                });
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
