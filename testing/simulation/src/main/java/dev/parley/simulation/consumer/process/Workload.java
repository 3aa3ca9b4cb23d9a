package dev.parley.simulation.consumer.process;

import dev.parley.simulation.consumer.broker.Group;
import dev.parley.simulation.consumer.broker.LogRecord;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings;
import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.retry.RetryBackoff;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Records of one history, and the limits of the consumer that handles them.
public final class Workload {

    private static final int MAX_PARTITIONS = 3;
    private static final int MAX_RECORDS = 14;
    private static final int MAX_KEYS = 3;
    private static final int MAX_IN_FLIGHT = 3;
    private static final int MAX_QUEUED = 4;
    private static final int MAX_SPAN = 6;
    private static final int WIDE_SPAN = 100;
    private static final int POISON = 25;
    private static final int MAX_PAUSE_MILLIS = 900;
    private static final int MAX_MILLIS = 700;
    private static final int MAX_HOT_MILLIS = 20_000;
    private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(2);

    private final Stage stage;
    private final ProcessingOrder order;
    private final ParallelConsumerSettings settings;
    private final int partitions;
    private final boolean hasHotKey;
    private int left;

    public Workload(Stage stage) {
        this.stage = stage;
        var random = stage.random();
        this.partitions = 1 + random.nextInt(MAX_PARTITIONS);
        this.order = random.nextInt(3) == 0 ? ProcessingOrder.UNORDERED : ProcessingOrder.BY_KEY;
        this.hasHotKey = random.nextInt(8) == 0;
        this.settings = settings(random);
        this.left = 1 + random.nextInt(MAX_RECORDS);
    }

    private ParallelConsumerSettings settings(RandomGenerator random) {
        var inFlight = 1 + random.nextInt(MAX_IN_FLIGHT);
        return new ParallelConsumerSettings(
                "simulated",
                inFlight,
                1 + random.nextInt(MAX_QUEUED),
                // a busy key may hold back what is behind it at the limit only
                hasHotKey ? WIDE_SPAN : inFlight + random.nextInt(MAX_SPAN),
                stage.breaks(Mutant.KEYS_IN_ANY_ORDER) ? ProcessingOrder.UNORDERED : order,
                new RetryBackoff(Duration.ofMillis(250), Duration.ofSeconds(5), random),
                Duration.ofSeconds(10),
                random.nextBoolean() ? REVOKE_TIMEOUT : Duration.ZERO);
    }

    /// Number of partitions.
    public int partitions() {
        return partitions;
    }

    /// Limits and order that the consumer has.
    public ParallelConsumerSettings settings() {
        return settings;
    }

    /// Returns whether records of a key are handled in order.
    boolean isOrdered() {
        return order == ProcessingOrder.BY_KEY;
    }

    /// Returns whether a record can never be decoded.
    boolean isPoison(LogRecord record) {
        return record.record().value().length == 0;
    }

    /// Returns whether handling a record takes long.
    boolean isHot(LogRecord record) {
        return hasHotKey && record.key().endsWith("0");
    }

    /// Time that handling a record takes.
    Duration duration(LogRecord record) {
        var most = isHot(record) ? MAX_HOT_MILLIS : MAX_MILLIS;
        return Duration.ofMillis(1 + stage.random().nextInt(most));
    }

    /// Lets the records arrive one after the other.
    public void start(Group group) {
        if (left-- == 0) {
            return;
        }
        var random = stage.random();
        var partition = random.nextInt(partitions);
        var key = partition + "/" + random.nextInt(MAX_KEYS);
        group.append(partition, key, random.nextInt(POISON) == 0 ? 0 : 1 + random.nextInt(50));
        stage.scheduler()
                .after(Duration.ofMillis(random.nextInt(MAX_PAUSE_MILLIS)), () -> start(group));
    }
}
