package dev.parley.support.egress.inbound;

import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.consumer.AssignmentListener;
import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;

import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/// The reading of one platform's commands, started and stopped with the service: one queue per
/// place, so that a place that waits for its limit holds up nobody else.
public final class DeliveryConsumer implements SmartLifecycle {

    private static final int MAX_CONCURRENT_PLACES = 1_000;
    private static final int MAX_QUEUED_COMMANDS = 5_000;
    private static final int MAX_OFFSET_SPAN = 10_000;
    private static final Duration RETRY_BACKOFF = Duration.ofMillis(250);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

    /// Longer than an answer usually takes; what waits for a limit is for the next owner.
    private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(2);

    private final ParallelConsumer consumer;
    private volatile boolean running;

    /// Makes the loop; it reads nothing before [#start].
    ///
    /// @param service the service's name, for threads and logs
    /// @param topic the platform's commands
    /// @param consumer with auto-commit off; owned by the loop from now on
    /// @param ownership told of the partitions that come and go
    public DeliveryConsumer(
            String service,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordProcessor<?> handling,
            AssignmentListener ownership) {
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
        this.consumer = new ParallelConsumer(settings, topic, consumer, handling, ownership);
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

    /// Records taken and not finished.
    public int unfinished() {
        return consumer.unfinished();
    }
}
