package dev.parley.simulation.consumer.process;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.Stage;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Producer of dead letters, which answers at once.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // one actor runs at a time
final class DeadLetterProducer extends MockProducer<String, byte[]> {

    private static final List<Fault> FAULTS = List.of(Fault.DEAD_LETTER_REFUSED);

    private final Stage stage;
    private final Instance instance;

    DeadLetterProducer(Stage stage, Instance instance) {
        this.stage = stage;
        this.instance = instance;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
        var fault = stage.faults().chooseOften(FAULTS);
        var isRefused = fault != null || instance.isDown();
        callback.onCompletion(null, isRefused ? new TimeoutException("no dead letter") : null);
        return new CompletableFuture<>();
    }
}
