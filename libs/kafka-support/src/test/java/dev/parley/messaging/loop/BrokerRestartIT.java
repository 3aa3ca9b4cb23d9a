package dev.parley.messaging.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.process.FreePorts;
import dev.parley.localstack.server.KafkaServer;
import dev.parley.localstack.server.LocalServer;
import dev.parley.messaging.loop.LoopSettings.Order;
import dev.parley.messaging.testing.FakeRegistry;
import dev.parley.messaging.testing.Handled;
import dev.parley.messaging.testing.TestTopic;

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
        var handled = new Handled();
        var prepared =
                KafkaServer.prepare(ProjectHome.find(), data, FreePorts.any(), FreePorts.any());
        try (var kafka = LocalServer.start(prepared);
                var registry = new FakeRegistry();
                var topic =
                        new TestTopic(
                                kafka.address().bootstrapServers(), registry.url(), "restart", 2);
                var loop = topic.loop(settings(), handled::on)) {
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

    private static LoopSettings settings() {
        return new LoopSettings(
                "test-loop", 50, 50, 500, Order.NONE, Duration.ofMillis(50), Duration.ofSeconds(1));
    }
}
