package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The code's list of topics and the one by which brokers create them say the same.
class TopicsTests {

    private static final Path DECLARED = Path.of("..", "..", "infra", "topics.tsv");
    private static final String MAX_BYTES = "1048588";
    private static final String DEAD_LETTER_MAX_BYTES = "2097152";

    @Test
    void matchesTheDeclaredTopics() throws IOException {
        var inCode =
                Topics.all().stream()
                        .flatMap(topic ->
                                Stream.of(
                                        line(topic.name(), topic.retention(), MAX_BYTES),
                                        line(
                                                topic.deadLetterTopic(),
                                                Topic.DEAD_LETTER_RETENTION,
                                                DEAD_LETTER_MAX_BYTES)))
                        .toList();

        assertThat(new TreeSet<>(declared())).isEqualTo(new TreeSet<>(inCode));
        assertThat(declared()).hasSize(inCode.size()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void usesNamesWithoutDots() {
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(topic.name()).doesNotContain("."));
    }

    @Test
    void hasADeliveryTopicForEachPlatform() {
        assertThat(Topics.delivery("discord")).isEqualTo(Topics.DELIVERY_DISCORD);
        assertThat(Topics.delivery("telegram")).isEqualTo(Topics.DELIVERY_TELEGRAM);
        assertThatThrownBy(() -> Topics.delivery("slack"))
                .hasMessage("platform is 'slack', expected discord or telegram");
    }

    private static String line(String name, Duration kept, String maxBytes) {
        return String.join(
                "\t",
                name,
                Integer.toString(Topic.PARTITIONS),
                Long.toString(kept.toMillis()),
                "delete",
                maxBytes);
    }

    private static List<String> declared() throws IOException {
        return Files.readAllLines(DECLARED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
