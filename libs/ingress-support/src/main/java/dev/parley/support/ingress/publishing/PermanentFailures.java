package dev.parley.support.ingress.publishing;

import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/// The failures that are the record's own: it fails again however often it is published.
///
/// All others may end, if only because an operator grants a permission or mends the registry.
final class PermanentFailures {

    private PermanentFailures() {}

    static boolean include(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _, SerializationException _ -> true;
            // what encoding by Avro throws for a value that its schema does not hold
            case AvroRuntimeException _,
                    ClassCastException _,
                    NullPointerException _,
                    IllegalArgumentException _ ->
                    true;
            default -> false;
        };
    }
}
