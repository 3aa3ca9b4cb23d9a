package dev.parley.support.kafka.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestTopic;
import dev.parley.support.retry.RetryBackoff;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Tests what a listener's container does with a failure that its record processor has not decided.
class ListenerFailureIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final RetryBackoff BACKOFF =
            RetryBackoff.of(Duration.ofMillis(10), Duration.ofMillis(100));

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final List<Long> handled = new CopyOnWriteArrayList<>();
    private TestTopic topic;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        topic = new TestTopic(TestServers.kafka().bootstrapServers(), registry.url(), name, 1);
        for (var number = 0; number < 3; number++) {
            topic.write(0, "discord:1", number);
        }
    }

    @AfterEach
    void close() {
        topic.close();
        registry.close();
    }

    @Test
    void publishesAFailureThatSpringTakesForFatalAsADeadLetter() {
        var container =
                listener(record -> {
                    if (record.offset() == 1) {
                        throw new ClassCastException("not what the listener takes");
                    }
                    handled.add(record.offset());
                });
        try {
            await().atMost(SOON).until(() -> handled.contains(2L));

            assertThat(handled).containsExactly(0L, 2L);
            assertThat(topic.deadLetterReasons())
                    .containsExactly(
                            "the listener failed each time, at last with ClassCastException");
        } finally {
            container.stop();
        }
    }

    @Test
    void repeatsATransientFailureInOrder() {
        var failures = new AtomicInteger(12);
        var container =
                listener(record -> {
                    if (record.offset() == 1 && failures.getAndDecrement() > 0) {
                        throw new UncheckedIOException(new IOException("the database is away"));
                    }
                    handled.add(record.offset());
                });
        try {
            await().atMost(SOON).until(() -> handled.contains(2L));

            assertThat(handled).containsExactly(0L, 1L, 2L);
            assertThat(topic.deadLetterReasons()).isEmpty();
        } finally {
            container.stop();
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> listener(
            MessageListener<String, byte[]> listener) {
        var client = KafkaClientDefaults.consumer(topic.settings());
        var container =
                new KafkaConfiguration()
                        .kafkaListenerContainerFactory(
                                new DefaultKafkaConsumerFactory<>(client), topic.deadLetters())
                        .createContainer(topic.name());
        container.setCommonErrorHandler(ListenerErrorHandler.create(BACKOFF, topic.deadLetters()));
        container.getContainerProperties().setGroupId(topic.name() + "-readers");
        container.setupMessageListener(listener);
        container.start();
        return container;
    }
}
