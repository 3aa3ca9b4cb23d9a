package dev.parley.bench.pipeline;

import dev.parley.events.MessageReceived;
import dev.parley.messaging.EventDecoder;
import dev.parley.messaging.Topics;
import dev.parley.messaging.config.MessagingSettings;

import java.util.HashMap;
import java.util.Map;

/// Finds the trace of each message by its text, which only the first topic's records say.
final class InboundTexts {

    private InboundTexts() {}

    static Map<String, Passage> read(MessagingSettings settings, TopicTail inbound) {
        var passages = new HashMap<String, Passage>();
        var decoder = new EventDecoder(settings.registryUrl());
        for (var record : inbound.records()) {
            var event = decoder.decode(Topics.CHAT_INBOUND, record);
            if (event.getPayload() instanceof MessageReceived message) {
                passages.putIfAbsent(message.getText(), TopicTail.passage(record));
            }
        }
        return passages;
    }
}
