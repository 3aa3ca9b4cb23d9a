package dev.parley.support.kafka.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

import java.util.concurrent.CompletionException;

/// Failures that lie in the record itself: Kafka refuses it on every attempt. Any other failure, a
/// missing permission included, may pass.
final class PermanentRefusal {

    private PermanentRefusal() {}

    static boolean is(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null ->
                    is(wrapped.getCause());
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    InvalidRecordException _,
                    InvalidTimestampException _,
                    InvalidTopicException _,
                    SerializationException _,
                    IllegalArgumentException _ ->
                    true;
            default -> false;
        };
    }
}
