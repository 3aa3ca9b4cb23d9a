package dev.parley.conversation.inbound;

import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceFinished;
import dev.parley.support.kafka.DeadLetterPublisher;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.RecordProcessor;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/// Listeners of the three topics that this service consumes, each in order per partition.
public final class KafkaListeners {

    private static final String PREFIX = "${parley.prefix}";
    private static final String GROUP = PREFIX + "conversation-service";

    private final RecordProcessor<InboundEvent> inbound;
    private final RecordProcessor<InferenceFinished> results;
    private final RecordProcessor<DeliveryReceipt> receipts;

    /// Creates the listeners, which pass decoded events to the given turns.
    public KafkaListeners(
            TurnLifecycle turns, EventDecoder decoder, DeadLetterPublisher deadLetters) {
        inbound =
                new RecordProcessor<>(
                        Topics.CHAT_INBOUND, decoder, deadLetters, new InboundEventHandler(turns));
        results =
                new RecordProcessor<>(
                        Topics.INFERENCE_RESULTS,
                        decoder,
                        deadLetters,
                        new InferenceResultHandler(turns));
        receipts =
                new RecordProcessor<>(
                        Topics.DELIVERY_RECEIPTS,
                        decoder,
                        deadLetters,
                        new DeliveryReceiptHandler(turns));
    }

    @KafkaListener(
            id = "chat-inbound",
            groupId = GROUP,
            topics = PREFIX + "chat-inbound",
            concurrency = "3")
    void onInbound(ConsumerRecord<String, byte[]> record) throws Exception {
        inbound.process(record);
    }

    @KafkaListener(
            id = "inference-results",
            groupId = GROUP,
            topics = PREFIX + "inference-results",
            concurrency = "3")
    void onResult(ConsumerRecord<String, byte[]> record) throws Exception {
        results.process(record);
    }

    @KafkaListener(id = "delivery-receipts", groupId = GROUP, topics = PREFIX + "delivery-receipts")
    void onReceipt(ConsumerRecord<String, byte[]> record) throws Exception {
        receipts.process(record);
    }
}
