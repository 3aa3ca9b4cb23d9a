package dev.parley.delivery.inbound;

import dev.parley.messaging.RecordHandling;
import dev.parley.messaging.loop.LoopSettings;
import dev.parley.messaging.loop.LoopSettings.Order;
import dev.parley.messaging.loop.Ownership;
import dev.parley.messaging.loop.WatermarkLoop;

import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/// The reading of one platform's commands, started and stopped with the service: one queue per
/// place, so that a place that waits for its limit holds up nobody else.
public final class DeliveryLoop implements SmartLifecycle {

    private static final int PLACES_AT_ONCE = 1_000;
    private static final int COMMANDS_WAITING = 5_000;
    private static final int WINDOW = 10_000;
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);
    private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);

    /// Longer than an answer usually takes; what waits for a limit is for the next owner.
    private static final Duration REVOKE_PATIENCE = Duration.ofSeconds(2);

    private final WatermarkLoop loop;
    private volatile boolean running;

    /// Makes the loop; it reads nothing before [#start].
    ///
    /// @param service the service's name, for threads and logs
    /// @param topic the platform's commands
    /// @param consumer with auto-commit off; owned by the loop from now on
    /// @param ownership told of the partitions that come and go
    public DeliveryLoop(
            String service,
            String topic,
            Consumer<String, byte[]> consumer,
            RecordHandling<?> handling,
            Ownership ownership) {
        var settings =
                new LoopSettings(
                        service,
                        PLACES_AT_ONCE,
                        COMMANDS_WAITING,
                        WINDOW,
                        Order.BY_KEY,
                        RETRY_PAUSE,
                        CLOSING_PATIENCE,
                        REVOKE_PATIENCE);
        this.loop = new WatermarkLoop(settings, topic, consumer, handling, ownership);
    }

    @Override
    public void start() {
        loop.start();
        running = true;
    }

    @Override
    public void stop() {
        loop.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Records taken and not finished.
    public int unfinished() {
        return loop.unfinished();
    }
}
