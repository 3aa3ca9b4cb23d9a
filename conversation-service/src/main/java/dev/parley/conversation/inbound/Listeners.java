package dev.parley.conversation.inbound;

import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceFinished;
import dev.parley.messaging.RecordHandling;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/// The three topics that this service reads, each in order per partition.
public final class Listeners {

    private static final String GROUP = "conversation-service";

    private final RecordHandling<InboundEvent> inbound;
    private final RecordHandling<InferenceFinished> results;
    private final RecordHandling<DeliveryReceipt> receipts;

    /// Puts the handling of each topic behind its listener.
    public Listeners(
            RecordHandling<InboundEvent> inbound,
            RecordHandling<InferenceFinished> results,
            RecordHandling<DeliveryReceipt> receipts) {
        this.inbound = inbound;
        this.results = results;
        this.receipts = receipts;
    }

    @KafkaListener(id = "chat-inbound", groupId = GROUP, topics = "chat-inbound", concurrency = "3")
    void onInbound(ConsumerRecord<String, byte[]> record) throws Exception {
        inbound.attempt(record);
    }

    @KafkaListener(
            id = "inference-results",
            groupId = GROUP,
            topics = "inference-results",
            concurrency = "3")
    void onResult(ConsumerRecord<String, byte[]> record) throws Exception {
        results.attempt(record);
    }

    @KafkaListener(id = "delivery-receipts", groupId = GROUP, topics = "delivery-receipts")
    void onReceipt(ConsumerRecord<String, byte[]> record) throws Exception {
        receipts.attempt(record);
    }
}
