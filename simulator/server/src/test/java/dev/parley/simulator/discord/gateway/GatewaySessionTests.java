package dev.parley.simulator.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;

/// Tests of event dispatch and resume.
class GatewaySessionTests {

    private final RecordingLine first = new RecordingLine();
    private final RecordingLine second = new RecordingLine();
    private GatewaySession session;

    private static final class RecordingLine implements FrameSink {

        private final List<String> sent = new ArrayList<>();

        @Override
        public void send(GatewayFrame frame) {
            JsonNode json = JsonMapper.shared().readTree(frame.json());
            sent.add(json.path("s").asLong() + " " + json.path("t").asString());
        }

        @Override
        public void close(int code, String reason) {
            sent.add("closed " + code);
        }
    }

    @BeforeEach
    void identify() {
        session = new GatewaySession("s1", new Intents(0), new Shard(0, 1), first);
        dispatch("READY");
    }

    @Test
    void numbersEvents() {
        dispatch("A");

        assertThat(first.sent).containsExactly("1 READY", "2 A");
    }

    @Test
    void replaysMissedEventsBeforeResumed() {
        session.detach(first, 0);
        dispatch("A");
        dispatch("B");

        assertThat(session.resume(2, second)).isTrue();

        assertThat(first.sent).containsExactly("1 READY");
        assertThat(second.sent).containsExactly("3 B", "4 RESUMED");
    }

    @Test
    void replaysEventsAfterTheClientsSequence() {
        dispatch("A");

        assertThat(session.resume(1, second)).isTrue();

        assertThat(second.sent).containsExactly("2 A", "3 RESUMED");
    }

    @Test
    void refusesToResumeFromTheFuture() {
        assertThat(session.resume(7, second)).isFalse();
        assertThat(second.sent).isEmpty();
    }

    @Test
    void refusesToResumeFromForgottenEvents() {
        for (int i = 0; i < 6_000; i++) {
            dispatch("A");
        }

        assertThat(session.resume(1, second)).isFalse();
        assertThat(session.resume(5_900, second)).isTrue();
        assertThat(second.sent).hasSize(102);
    }

    @Test
    void ignoresALateCloseOfTheOldConnection() {
        session.resume(1, second);
        session.detach(first, 0);
        dispatch("A");

        assertThat(second.sent).containsExactly("2 RESUMED", "3 A");
        assertThat(session.abandoned(Long.MAX_VALUE / 2, 0)).isFalse();
    }

    @Test
    void announcesAChannelOnce() {
        assertThat(session.markAnnounced(5)).isTrue();
        assertThat(session.markAnnounced(5)).isFalse();
    }

    private void dispatch(String type) {
        session.dispatch(type, JsonNodeFactory.instance.objectNode());
    }
}
