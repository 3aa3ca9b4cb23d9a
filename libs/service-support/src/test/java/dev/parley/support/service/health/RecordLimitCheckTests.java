package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.kafka.RecordSize;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Tests the check of the limits of producer and topics.
class RecordLimitCheckTests {

    @Test
    void namesALimitThatIsTooLow() {
        var check =
                new RecordLimitCheck(
                        () -> Map.of("max.message.bytes of inference-requests", 65_536));

        assertThatThrownBy(check::check)
                .hasMessage(
                        "max.message.bytes of inference-requests is 65536, expected at least"
                                + " 1048576");
    }

    @Test
    void asksUntilItHasPassedOnce() throws Exception {
        var asked = new AtomicInteger();
        var check =
                new RecordLimitCheck(() -> {
                    asked.incrementAndGet();
                    return Map.of("max.request.size of the producer", RecordSize.MAX_BYTES);
                });

        check.check();
        check.check();

        assertThat(asked).hasValue(1);
    }
}
