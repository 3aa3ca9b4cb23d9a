package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Tests that follow-up events inherit a valid trace, and nothing else.
class TraceContextTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final UUID EVENT = new UUID(1, 2);
    private static final String OWN_TRACE = "00000000000000010000000000000002";

    @Test
    void inheritsTheTraceOfTheRecord() {
        assertThat(followUpOf("00-" + TRACE + "-00f067aa0ba902b7-01"))
                .isEqualTo("00-" + TRACE + "-0000000000000002-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e\n\nnot-after=1-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            })
    void startsATraceWhereTheHeaderIsMalformed(String header) {
        assertThat(followUpOf(header)).isEqualTo("00-" + OWN_TRACE + "-0000000000000002-01");
    }

    private static String followUpOf(String header) {
        var headers = new RecordHeaders();
        headers.add(HeaderNames.TRACE_PARENT, header.getBytes(StandardCharsets.UTF_8));
        var followUp = new AtomicReference<String>();
        TraceContext.<RuntimeException>within(
                headers, () -> followUp.set(TraceContext.traceParentOf(EVENT)));
        return followUp.get();
    }
}
