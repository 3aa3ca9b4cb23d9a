package dev.parley.support.service.health;

import dev.parley.support.kafka.RecordSize;

import java.util.Map;

/// Check that producer and topics take every record that the service produces, up to
/// [RecordSize#MAX_BYTES]; it runs until it has passed once.
final class RecordLimitCheck {

    private final LimitSource source;
    private volatile boolean passed;

    RecordLimitCheck(LimitSource source) {
        this.source = source;
    }

    /// Returns when every limit is high enough.
    ///
    /// @throws IllegalStateException that names the limit that is too low
    void check() throws Exception {
        if (!passed) {
            source.limits().forEach(RecordLimitCheck::require);
            passed = true;
        }
    }

    private static void require(String name, int limit) {
        if (limit < RecordSize.MAX_BYTES) {
            throw new IllegalStateException(
                    name + " is " + limit + ", expected at least " + RecordSize.MAX_BYTES);
        }
    }

    /// Source of limits in bytes, by their names.
    @FunctionalInterface
    interface LimitSource {
        Map<String, Integer> limits() throws Exception;
    }
}
