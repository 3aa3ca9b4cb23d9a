package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.RecordingHandler;
import dev.parley.support.kafka.testing.TestTopic;
import dev.parley.support.retry.RetryBackoff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.IntStream;

/// A broker of its own is killed and started again while records flow.
class BrokerRestartIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int RECORDS = 200;

    @Test
    void nothingIsLost(@TempDir Path data) throws Exception {
        var handled = new RecordingHandler();
        var prepared =
                KafkaServer.prepare(ProjectHome.find(), data, FreePorts.any(), FreePorts.any());
        try (var kafka = LocalServer.start(prepared);
                var registry = new FakeSchemaRegistry();
                var topic =
                        new TestTopic(
                                kafka.address().bootstrapServers(), registry.url(), "restart", 2);
                var loop = topic.consumer(settings(), handled::on)) {
            loop.start();
            write(topic, 0, RECORDS / 2);
            await().atMost(SOON).until(() -> handled.numbers().size() >= RECORDS / 4);

            kafka.kill();
            kafka.restart();
            write(topic, RECORDS / 2, RECORDS);

            await().atMost(SOON).until(() -> topic.committed(0) + topic.committed(1) == RECORDS);
            assertThat(new HashSet<>(handled.numbers()))
                    .isEqualTo(new HashSet<>(IntStream.range(0, RECORDS).boxed().toList()));
        }
    }

    private static void write(TestTopic topic, int from, int to) {
        for (var number = from; number < to; number++) {
            topic.write(number % 2, "discord:" + number % 2, number);
        }
    }

    private static ParallelConsumerSettings settings() {
        return new ParallelConsumerSettings(
                "test-loop",
                50,
                50,
                500,
                ProcessingOrder.UNORDERED,
                RetryBackoff.of(Duration.ofMillis(50), Duration.ofMillis(1_500)),
                Duration.ofSeconds(1));
    }
}
