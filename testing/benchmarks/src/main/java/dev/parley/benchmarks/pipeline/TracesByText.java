package dev.parley.benchmarks.pipeline;

import dev.parley.events.MessageReceived;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaSettings;

import java.util.HashMap;
import java.util.Map;

/// Finds the trace of each message by its text, which only the first topic's records say.
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
