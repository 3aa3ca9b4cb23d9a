package dev.parley.support.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/// Tests which rows are tried again.
class RowFailuresTests {

    private static final UUID ROW = new UUID(1, 1);

    private final RowFailures lenient = new RowFailures(Duration.ofHours(1), System::nanoTime);
    private final RowFailures strict = new RowFailures(Duration.ZERO, System::nanoTime);

    @Test
    void aRecordThatIsTooLargeIsGivenUpAtOnce() {
        assertThat(lenient.isHopeless(ROW, new RecordTooLargeException("2 MB"))).isTrue();
    }

    @Test
    void aTransientFailureMayLast() {
        assertThat(strict.isHopeless(ROW, new TimeoutException("no broker"))).isFalse();
        assertThat(strict.isHopeless(ROW, new TopicAuthorizationException("not yet"))).isFalse();
    }

    @Test
    void anyOtherFailureIsGivenUpAfterAWhile() {
        assertThat(lenient.isHopeless(ROW, new UnknownServerException("odd"))).isFalse();
        assertThat(strict.isHopeless(ROW, new UnknownServerException("odd"))).isTrue();
    }
}
