package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.consumer.AssignmentListener;
import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.retry.RetryBackoff;

import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/// Lifecycle of the parallel consumer of one platform's commands. Each place has its own queue, so
/// that a rate-limited place does not delay the others.
public final class DeliveryConsumer implements SmartLifecycle {

    private static final int MAX_CONCURRENT_PLACES = 1_000;
    private static final int MAX_QUEUED_COMMANDS = 5_000;
    private static final int MAX_OFFSET_SPAN = 50_000;
    private static final RetryBackoff RETRY_BACKOFF =
            RetryBackoff.of(Duration.ofMillis(250), Duration.ofMillis(7_500));
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

    /// Longer than a typical response; a command that waits for a rate limit is left to the next
    /// owner.
    private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(2);

    private final ParallelConsumer consumer;
    private volatile boolean running;

    /// Creates the consumer; it reads nothing before [#start].
    ///
    /// @param service name of the service, for threads and logs
    /// @param prefix of the topic's name
    /// @param topic the platform's commands
    /// @param consumer a client with auto-commit off; owned by this object from now on
    /// @param assignmentListener notified of assigned and revoked partitions
    public DeliveryConsumer(
            String service,
            NamePrefix prefix,
            Topic<DeliveryCommand> topic,
            Consumer<String, byte[]> consumer,
            EventDecoder decoder,
            DeadLetterPublisher deadLetters,
            EventHandler<DeliveryCommand> commands,
            AssignmentListener assignmentListener) {
        var settings =
                new ParallelConsumerSettings(
                        service,
                        MAX_CONCURRENT_PLACES,
                        MAX_QUEUED_COMMANDS,
                        MAX_OFFSET_SPAN,
                        ProcessingOrder.BY_KEY,
                        RETRY_BACKOFF,
                        SHUTDOWN_TIMEOUT,
                        REVOKE_TIMEOUT);
        this.consumer =
                new ParallelConsumer(
                        settings,
                        prefix.of(topic),
                        consumer,
                        new RecordProcessor<>(
                                new CommandDecoder(topic, decoder), deadLetters, commands),
                        assignmentListener);
    }

    @Override
    public void start() {
        consumer.start();
        running = true;
    }

    @Override
    public void stop() {
        consumer.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Time since the last poll; grows only when polling is stuck or has ended.
    public Duration sinceLastPoll() {
        return consumer.sinceLastPoll();
    }

    /// Number of records in progress.
    public int unfinished() {
        return consumer.unfinished();
    }
}
