package dev.parley.messaging.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.localstack.testing.TestStack;
import dev.parley.messaging.PoisonRecord;
import dev.parley.messaging.loop.LoopSettings.Order;
import dev.parley.messaging.testing.FakeRegistry;
import dev.parley.messaging.testing.Handled;
import dev.parley.messaging.testing.TestTopic;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.time.Duration;
import java.util.Locale;

/// What can never be handled is parked with its reason while the rest flows; what can be handled
/// later waits.
class PoisonIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeRegistry registry = new FakeRegistry();
    private final Handled handled = new Handled();
    private TestTopic topic;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        topic = new TestTopic(TestStack.kafka().bootstrapServers(), registry.url(), name, 1);
    }

    @AfterEach
    void close() {
        topic.close();
        registry.close();
    }

    @Test
    void poisonIsParkedAndTheRestFlows() {
        topic.write(0, "discord:1", 1);
        topic.writeRaw("discord:1", new byte[] {7, 7, 7});
        topic.writeRaw("discord:1", null);
        topic.writeRaw("discord:1", new byte[] {0, 0, 0, 3, 7, 1, 2});
        topic.writeRaw("discord:1", topic.anotherTopicsEvent());
        topic.writeRaw(null, topic.anotherTopicsEvent());
        topic.write(0, "discord:1", 2);
        topic.write(0, "discord:1", 3);
        try (var loop =
                topic.loop(
                        settings(),
                        event -> {
                            if (event.getFrame() == 2) {
                                throw new PoisonRecord("means nothing");
                            }
                            handled.on(event);
                        })) {
            loop.start();

            await().atMost(SOON).until(() -> topic.committed(0) == 8);
            assertThat(handled.numbers()).containsExactlyInAnyOrder(1, 3);
            assertThat(topic.reasonsOfDeadLetters())
                    .containsExactlyInAnyOrder(
                            "the value does not start with a schema id",
                            "the value does not start with a schema id",
                            "schema id 775 is not in the registry",
                            "the event is a InferenceCancelled, expected ReplyProgress",
                            "the record has no key, expected its place",
                            "means nothing");
        }
    }

    @Test
    void aRegistryThatIsDownAtStartParksNothing() {
        topic.write(0, "discord:1", 1);
        registry.leave();
        try (var loop = topic.loop(settings(), handled::on)) {
            loop.start();
            await().atMost(SOON).until(() -> loop.unfinished() == 1);
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(handled.numbers()).isEmpty());

            registry.comeBack();

            await().atMost(SOON).until(() -> topic.committed(0) == 1);
            assertThat(handled.numbers()).containsExactly(1);
            assertThat(topic.reasonsOfDeadLetters()).isEmpty();
        }
    }

    private static LoopSettings settings() {
        return new LoopSettings(
                "test-loop", 10, 10, 100, Order.NONE, Duration.ofMillis(50), Duration.ofSeconds(1));
    }
}
