package dev.parley.local.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The file of the topics.
class DeclaredTopicsTests {

    @Test
    void declaresALargerDeadLetterTopicForEveryTopic() {
        var topics = DeclaredTopics.read(ProjectHome.find().topicsFile()).topics();
        var main = topics.stream().filter(topic -> !topic.name().endsWith("-dlt")).toList();

        assertThat(main)
                .isNotEmpty()
                .allSatisfy(topic ->
                        assertThat(topics)
                                .contains(
                                        new DeclaredTopic(
                                                topic.name() + "-dlt",
                                                topic.partitions(),
                                                Duration.ofDays(30),
                                                "delete",
                                                2 * 1024 * 1024)));
        assertThat(main)
                .allSatisfy(topic -> assertThat(topic.maxMessageBytes()).isEqualTo(1_048_588));
    }

    @Test
    void addsThePrefixOfAnInstallation() {
        var topic = DeclaredTopic.parse("chat-inbound\t12\t604800000\tdelete\t1048588");

        assertThat(topic.withPrefix("staging-").name()).isEqualTo("staging-chat-inbound");
    }

    @Test
    void limitsSegmentsToTheRetention() {
        var topic =
                DeclaredTopic.parse("reply-progress-discord\t12\t600000\tdelete\t1048588")
                        .toNewTopic();

        assertThat(topic.configs())
                .containsEntry("retention.ms", "600000")
                .containsEntry("segment.ms", "600000")
                .containsEntry("max.message.bytes", "1048588")
                .containsEntry("compression.type", "uncompressed");
        assertThat(topic.numPartitions()).isEqualTo(12);
    }

    @Test
    void showsALineWithMissingColumns() {
        assertThatThrownBy(() -> DeclaredTopic.parse("chat-inbound 12"))
                .hasMessageContaining("chat-inbound 12");
    }
}
