package dev.parley.conversation.inbound;

import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceFinished;
import dev.parley.support.kafka.RecordProcessor;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/// Listeners of the three topics that this service consumes, each in order per partition.
public final class KafkaListeners {

    private static final String GROUP = "conversation-service";

    private final RecordProcessor<InboundEvent> inbound;
    private final RecordProcessor<InferenceFinished> results;
    private final RecordProcessor<DeliveryReceipt> receipts;

    /// Creates the listeners, one processor per topic.
    public KafkaListeners(
            RecordProcessor<InboundEvent> inbound,
            RecordProcessor<InferenceFinished> results,
            RecordProcessor<DeliveryReceipt> receipts) {
        this.inbound = inbound;
        this.results = results;
        this.receipts = receipts;
    }

    @KafkaListener(id = "chat-inbound", groupId = GROUP, topics = "chat-inbound", concurrency = "3")
    void onInbound(ConsumerRecord<String, byte[]> record) throws Exception {
        inbound.process(record);
    }

    @KafkaListener(
            id = "inference-results",
            groupId = GROUP,
            topics = "inference-results",
            concurrency = "3")
    void onResult(ConsumerRecord<String, byte[]> record) throws Exception {
        results.process(record);
    }

    @KafkaListener(id = "delivery-receipts", groupId = GROUP, topics = "delivery-receipts")
    void onReceipt(ConsumerRecord<String, byte[]> record) throws Exception {
        receipts.process(record);
    }
}
