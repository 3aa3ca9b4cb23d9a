package dev.parley.schemas;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.DeliveryReceipt;
import dev.parley.events.InboundEvent;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceRequested;
import dev.parley.events.ReplyProgress;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

import java.util.Arrays;

/// The schema of one topic as it stands in the sources today, and the name it is released under.
enum TopicSchema {
    INBOUND_EVENT(InboundEvent.class),
    INFERENCE_REQUESTED(InferenceRequested.class),
    INFERENCE_CANCELLED(InferenceCancelled.class),
    INFERENCE_FINISHED(InferenceFinished.class),
    REPLY_PROGRESS(ReplyProgress.class),
    DELIVERY_COMMAND(DeliveryCommand.class),
    DELIVERY_RECEIPT(DeliveryReceipt.class);

    private final Class<? extends SpecificRecord> type;

    TopicSchema(Class<? extends SpecificRecord> type) {
        this.type = type;
    }

    Schema today() {
        return SpecificData.get().getSchema(type);
    }

    /// The folder of its released versions.
    String folder() {
        return type.getSimpleName();
    }

    SpecificData model() {
        TrustedEvents.trust();
        return SpecificData.getForSchema(today());
    }

    static TopicSchema of(String folder) {
        return Arrays.stream(values())
                .filter(topic -> topic.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic carries " + folder));
    }
}
