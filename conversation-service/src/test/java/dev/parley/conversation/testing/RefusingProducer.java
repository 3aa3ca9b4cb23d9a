package dev.parley.conversation.testing;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/// A producer that acknowledges at once, except what a test refuses.
final class RefusingProducer extends MockProducer<String, byte[]> {

    private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();

    RefusingProducer() {
        super(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    void refuse(String topic, RuntimeException failure) {
        refused.put(topic, failure);
    }

    @Override
    public synchronized Future<RecordMetadata> send(
            ProducerRecord<String, byte[]> record, Callback callback) {
        var failure = refused.get(record.topic());
        if (failure == null) {
            return super.send(record, callback);
        }
        var _ = super.send(record, null);
        callback.onCompletion(null, failure);
        return CompletableFuture.failedFuture(failure);
    }
}
