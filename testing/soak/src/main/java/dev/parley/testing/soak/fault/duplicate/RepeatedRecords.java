package dev.parley.testing.soak.fault.duplicate;

import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Events of every topic that are written again, byte for byte: a producer that does not know
/// whether its record arrived does the same.
///
/// @param system the system under test
public record RepeatedRecords(SoakSystem system) implements SoakFault {

    private static final int PER_TOPIC = 3;

    /// At the start of a run nothing is on the later topics.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<Topic<?>> TOPICS =
            List.of(
                    Topics.CHAT_INBOUND,
                    Topics.INFERENCE_REQUESTS,
                    Topics.INFERENCE_RESULTS,
                    Topics.DELIVERY_DISCORD,
                    Topics.DELIVERY_TELEGRAM,
                    Topics.DELIVERY_RECEIPTS);

    @Override
    public String name() {
        return "repeated-records";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var decoder = new EventDecoder(system.servers().registry().address().url());
        var copies = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var topic : TOPICS) {
            var events = awaitEvents(decoder, topic);
            for (var number = 0; number < PER_TOPIC; number++) {
                copies.add(copy(events.get(random.nextInt(events.size()))));
            }
        }
        system.kafka().publish(copies);
        return copies.size() + " records";
    }

    private List<ConsumerRecord<String, byte[]>> awaitEvents(EventDecoder decoder, Topic<?> topic)
            throws FaultNotFiredException {
        try {
            return Eventually.await("events are on " + topic.name())
                    .atMost(PATIENCE)
                    .until(() -> events(decoder, topic), found -> !found.isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException("no event is on " + topic.name(), e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> events(EventDecoder decoder, Topic<?> topic) {
        return system.kafka().records(topic.name(), Map.of()).stream()
                .filter(record -> isEvent(decoder, topic, record))
                .toList();
    }

    private static boolean isEvent(
            EventDecoder decoder, Topic<?> topic, ConsumerRecord<String, byte[]> record) {
        try {
            var _ = decoder.decode(topic, record);
            return true;
        } catch (PoisonRecordException e) {
            return false;
        }
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }
}
