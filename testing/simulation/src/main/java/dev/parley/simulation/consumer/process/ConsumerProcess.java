package dev.parley.simulation.consumer.process;

import dev.parley.events.InferenceCancelled;
import dev.parley.simulation.consumer.broker.Group;
import dev.parley.simulation.consumer.broker.LogRecord;
import dev.parley.simulation.consumer.broker.SimulatedConsumer;
import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.consumer.AssignmentListener;
import dev.parley.support.kafka.consumer.ParallelConsumer;
import dev.parley.support.kafka.consumer.PartitionLease;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Process with the real parallel consumer; its handler takes a while, and causes one effect under
/// the lease of the record's partition.
public final class ConsumerProcess implements EventHandler<InferenceCancelled> {

    private static final List<Fault> FAULTS = List.of(Fault.RECORD_FAILED);

    /// Encodes nothing: dead letters are passed on as they came.
    private static final EventEncoder NO_ENCODER = new EventEncoder("http://127.0.0.1:1");

    private final Stage stage;
    private final Group group;
    private final Workload workload;
    private final RecordBook book;
    private final SimulatedConsumer client;
    private final ParallelConsumer consumer;

    private ConsumerProcess(
            Stage stage, Group group, Workload workload, RecordBook book, Instance instance) {
        this.stage = stage;
        this.group = group;
        this.workload = workload;
        this.book = book;
        this.client = new SimulatedConsumer(stage, group, instance);
        var deadLetters = new EventPublisher(new DeadLetterProducer(stage, instance), NO_ENCODER);
        this.consumer =
                new ParallelConsumer(
                        workload.settings(),
                        Group.TOPIC,
                        client,
                        new RecordProcessor<>(
                                this::decode, new DeadLetterPublisher(deadLetters), this),
                        AssignmentListener.none(),
                        new SimulatedThreads(stage, instance));
        client.onBusy(this::isBusy);
    }

    /// Starts a process in an instance.
    public static void start(
            Stage stage, Group group, Workload workload, RecordBook book, Instance instance) {
        new ConsumerProcess(stage, group, workload, book, instance).consumer.start();
    }

    private boolean isBusy() {
        book.onPoll(client, consumer.maxOffsetSpan());
        return consumer.unfinished() > 0;
    }

    private InferenceCancelled decode(ConsumerRecord<String, byte[]> record) {
        var read = group.partitions().get(record.partition()).records().get((int) record.offset());
        if (workload.isPoison(read)) {
            throw new PoisonRecordException("poison");
        }
        return read.event();
    }

    @Override
    public void on(InferenceCancelled event) throws Exception {
        var id = event.getTurnId();
        var record =
                group.partitions()
                        .get((int) id.getMostSignificantBits())
                        .records()
                        .get((int) id.getLeastSignificantBits());
        book.started(client, record);
        try {
            handle(record);
        } finally {
            book.ended(client, record);
        }
    }

    private void handle(LogRecord record) throws IOException, InterruptedException {
        stage.scheduler().sleep(workload.duration(record));
        if (stage.faults().choose(FAULTS) != null) {
            if (stage.breaks(Mutant.FAILURE_SWALLOWED)) {
                return;
            }
            throw new IOException("the database is away");
        }
        if (!stage.breaks(Mutant.EFFECT_WITHOUT_LEASE)) {
            var _ = PartitionLease.await();
        }
        book.effect(client, record);
        stage.scheduler().sleep(Duration.ofMillis(1 + stage.random().nextInt(20)));
    }
}
