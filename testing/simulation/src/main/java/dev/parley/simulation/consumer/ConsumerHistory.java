package dev.parley.simulation.consumer;

import dev.parley.simulation.consumer.broker.Group;
import dev.parley.simulation.consumer.broker.Partition;
import dev.parley.simulation.consumer.process.ConsumerProcess;
import dev.parley.simulation.consumer.process.RecordBook;
import dev.parley.simulation.consumer.process.Workload;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.History;
import dev.parley.simulation.seed.Stage;

import org.jspecify.annotations.Nullable;

/// History of a consumer group: a few instances handle the records of a few partitions.
public final class ConsumerHistory implements History {

    private static final int MAX_INSTANCES = 3;

    private final Stage stage;
    private final Workload workload;
    private final Group group;
    private final RecordBook book;

    /// Chooses the records and the limits.
    public ConsumerHistory(Stage stage) {
        this.stage = stage;
        this.workload = new Workload(stage);
        this.group = new Group(stage, workload.partitions(), this::start, this::onCommit);
        this.book = new RecordBook(stage, workload, group.partitions());
    }

    private void start(Instance instance) {
        ConsumerProcess.start(stage, group, workload, book, instance);
    }

    private void onCommit(Partition partition) {
        book.onCommit(partition);
    }

    @Override
    public void play() {
        for (var count = 1 + stage.random().nextInt(MAX_INSTANCES); count > 0; count--) {
            group.startInstance();
        }
        workload.start(group);
        stage.scheduler().run(group::beforeStep);
    }

    @Override
    public @Nullable String violation() {
        return book.violation();
    }

    @Override
    public @Nullable String verdict() {
        return book.verdict();
    }
}
