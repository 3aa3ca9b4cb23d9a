package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.PoisonKind;
import dev.parley.testing.probe.PoisonPills;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Poison pills on every topic that a service consumes.
class PoisonPillIT {

    @Test
    void movesEachPillToTheDeadLetterTopicAndGoesOn() {
        var parley = ParleySystem.running();
        var broker = parley.kafka();
        var chats = new ChatUsers(parley.simulator(), "poison");
        for (var platform : TestPlatform.values()) {
            chats.user(platform, ChatKind.PRIVATE, "ann").ask("before the poison " + platform);
        }
        var place =
                chats.user(TestPlatform.DISCORD, ChatKind.PRIVATE, "bob").say("and here").place();
        var deadLettered = PoisonPills.deadLetteringTopics();
        var deadLetters = deadLettered.stream().map(topic -> topic + "-dlt").toList();
        var before = broker.endOffsets(deadLetters);
        var pills = new PoisonPills(broker, parley.servers().registry().address().url());
        var kinds = List.of(PoisonKind.values());

        for (var topic : PoisonPills.topics()) {
            broker.publish(kinds.stream().map(kind -> pills.pill(kind, topic, place)).toList());
        }

        for (var topic : deadLettered) {
            Eventually.await("all poison pills of " + topic + " are dead letters")
                    .untilAsserted(() ->
                            assertThat(broker.records(topic + "-dlt", before))
                                    .hasSizeGreaterThanOrEqualTo(kinds.size()));
        }
        for (var platform : TestPlatform.values()) {
            assertThat(
                            chats.user(platform, ChatKind.PRIVATE, "ann")
                                    .ask("after the poison " + platform))
                    .contains("remember 2 earlier messages");
        }
        parley.awaitIdle();
        for (var topic : deadLettered) {
            assertThat(broker.records(topic + "-dlt", before))
                    .as(topic + "-dlt")
                    .hasSize(kinds.size())
                    .allSatisfy(letter -> assertThat(reason(letter)).isNotBlank());
        }
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        var header = letter.headers().lastHeader(HeaderNames.FAULT_REASON);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
