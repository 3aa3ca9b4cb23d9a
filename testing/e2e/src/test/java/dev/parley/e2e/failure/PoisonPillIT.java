package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.PoisonPill;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Poison pills on every topic that a service consumes.
class PoisonPillIT {

    /// Topics without a consumer; once one consumes them, this test fails until they are removed
    /// here.
    private static final List<String> UNREAD =
            List.of(Topics.REPLY_PROGRESS_DISCORD.name(), Topics.REPLY_PROGRESS_TELEGRAM.name());

    /// Topics whose readers skip a poison pill: each instance reads all of them, and each would
    /// publish it.
    private static final List<String> SKIPPING = List.of(Topics.INFERENCE_CONTROL.name());

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
        var topics =
                Topics.all().stream()
                        .map(Topic::name)
                        .filter(name -> !UNREAD.contains(name))
                        .toList();
        var deadLettered = topics.stream().filter(name -> !SKIPPING.contains(name)).toList();
        var deadLetters = deadLettered.stream().map(topic -> topic + "-dlt").toList();
        var before = broker.endOffsets(deadLetters);
        var poisons = PoisonPill.allKinds(place, broker);

        topics.forEach(topic -> poisons.forEach(poison -> poison.publishTo(broker, topic)));

        for (var topic : deadLettered) {
            Eventually.await("all poison pills of " + topic + " are dead letters")
                    .untilAsserted(() ->
                            assertThat(broker.records(topic + "-dlt", before))
                                    .hasSizeGreaterThanOrEqualTo(poisons.size()));
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
                    .hasSize(poisons.size())
                    .allSatisfy(letter -> assertThat(reason(letter)).isNotBlank());
        }
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        var header = letter.headers().lastHeader(HeaderNames.FAULT_REASON);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
