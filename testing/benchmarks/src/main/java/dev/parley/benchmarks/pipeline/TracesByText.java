package dev.parley.benchmarks.pipeline;

import dev.parley.events.MessageReceived;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaSettings;

import java.util.HashMap;
import java.util.Map;

/// Maps the text of each message to its trace, by the records of the first topic, the only ones
/// with the text.
final class TracesByText {

    private TracesByText() {}

    static Map<String, TraceTimestamp> read(KafkaSettings settings, TopicRecording inbound) {
        var passages = new HashMap<String, TraceTimestamp>();
        var decoder = new EventDecoder(settings.registryUrl());
        for (var record : inbound.records()) {
            var event = decoder.decode(Topics.CHAT_INBOUND, record);
            if (event.getPayload() instanceof MessageReceived message) {
                passages.putIfAbsent(message.getText(), TopicRecording.timestampOf(record));
            }
        }
        return passages;
    }
}
