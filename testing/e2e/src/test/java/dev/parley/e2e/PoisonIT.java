package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.messaging.Headers;
import dev.parley.messaging.Topic;
import dev.parley.messaging.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Records that nobody can read come onto every topic that is read.
class PoisonIT {

    /// Nobody reads progress yet; when somebody does, the story begins to fail for want of dead
    /// letters, or is told of all topics.
    private static final List<String> UNREAD =
            List.of(Topics.REPLY_PROGRESS_DISCORD.name(), Topics.REPLY_PROGRESS_TELEGRAM.name());

    @Test
    void eachIsParkedWithItsReasonAndTheSystemGoesOn() {
        var parley = Parley.running();
        var broker = parley.broker();
        var chats = new Chats(parley.simulator(), "poison");
        for (var platform : Platform.values()) {
            chats.of(platform, Room.PRIVATE, "ann").ask("before the poison " + platform);
        }
        var place = chats.of(Platform.DISCORD, Room.PRIVATE, "bob").say("and here").place();
        var topics =
                Topics.all().stream()
                        .map(Topic::name)
                        .filter(name -> !UNREAD.contains(name))
                        .toList();
        var deadLetters = topics.stream().map(topic -> topic + "-dlt").toList();
        var before = broker.ends(deadLetters);
        var poisons = Poison.in(place, broker);

        topics.forEach(topic -> poisons.forEach(poison -> poison.putOnto(broker, topic)));

        for (var topic : topics) {
            Patience.await("all poison of " + topic + " is parked")
                    .untilAsserted(() ->
                            assertThat(broker.records(topic + "-dlt", before))
                                    .hasSizeGreaterThanOrEqualTo(poisons.size()));
        }
        for (var platform : Platform.values()) {
            assertThat(chats.of(platform, Room.PRIVATE, "ann").ask("after the poison " + platform))
                    .contains("remember 2 earlier messages");
        }
        parley.awaitQuiet();
        for (var topic : topics) {
            assertThat(broker.records(topic + "-dlt", before))
                    .as(topic + "-dlt")
                    .hasSize(poisons.size())
                    .allSatisfy(letter -> assertThat(reason(letter)).isNotBlank());
        }
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        var header = letter.headers().lastHeader(Headers.FAULT_REASON);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
