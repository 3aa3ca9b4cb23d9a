package dev.parley.testing.probe;

import dev.parley.support.kafka.Topics;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A record that no service can process.
@FunctionalInterface
public interface PoisonPill {

    /// Publishes it to a topic.
    void publishTo(KafkaProbe broker, String topic);

    /// One of each kind: random bytes, an unknown schema, an event of another topic, no key, no
    /// value.
    ///
    /// @param place key of a chat, whose partition they share
    /// @param broker broker whose topics already contain valid events
    static List<PoisonPill> allKinds(String place, KafkaProbe broker) {
        var inbound = validEvent(broker, Topics.CHAT_INBOUND.name());
        var receipt = validEvent(broker, Topics.DELIVERY_RECEIPTS.name());
        return List.of(
                (onto, topic) -> onto.publish(topic, place, randomBytes()),
                (onto, topic) -> onto.publish(topic, place, unknownSchema(inbound)),
                (onto, topic) ->
                        onto.publish(
                                topic,
                                place,
                                topic.equals(Topics.CHAT_INBOUND.name()) ? receipt : inbound),
                (onto, topic) -> onto.publish(topic, null, inbound),
                (onto, topic) -> onto.publish(topic, place, null));
    }

    private static byte[] randomBytes() {
        var bytes = new byte[200];
        new Random(20_261_120L).nextBytes(bytes);
        bytes[0] = 'x';
        return bytes;
    }

    private static byte[] unknownSchema(byte[] event) {
        return ByteBuffer.wrap(event.clone()).putInt(1, Integer.MAX_VALUE - 1).array();
    }

    private static byte[] validEvent(KafkaProbe broker, String topic) {
        for (var record : broker.records(topic, Map.of())) {
            if (record.value() != null && record.value().length > 5 && record.key() != null) {
                return record.value();
            }
        }
        throw new IllegalStateException("no usable record on topic " + topic);
    }
}
