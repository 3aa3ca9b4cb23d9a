package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestEvents;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// Two installations on one broker and one schema registry.
class NamePrefixTests {

    private static final Topic<ReplyProgress> TOPIC = Topics.REPLY_PROGRESS_DISCORD;
    private static final NamePrefix STAGING = new NamePrefix("staging-");

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final ReplyProgress event = TestEvents.numbered("discord:1", 1);

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void writesToTheTopicWithThePrefix() {
        var record = encoder(STAGING).encode(TOPIC, event);

        assertThat(record.topic()).isEqualTo("staging-reply-progress-discord");
        assertThat(record.headers().lastHeader(HeaderNames.ORIGIN_TOPIC).value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("staging-reply-progress-discord");
    }

    @Test
    void registersTheSchemaUnderThePrefix() {
        encoder(STAGING).encode(TOPIC, event);

        assertThat(registry.artifacts()).containsExactly("staging-reply-progress-discord-value");
    }

    @Test
    void readsARecordOfItsOwnInstallationOnly() {
        encoder(NamePrefix.NONE).encode(Topics.INFERENCE_CONTROL, TestEvents.ofAnotherTopic("a"));
        var value = encoder(STAGING).encode(TOPIC, event).value();
        var record = new ConsumerRecord<>(TOPIC.name(), 0, 0, "discord:1", value);

        assertThat(decoder(STAGING).decode(TOPIC, record)).isEqualTo(event);
        assertThatThrownBy(() -> decoder(NamePrefix.NONE).decode(TOPIC, record))
                .isInstanceOf(PoisonRecordException.class);
    }

    private EventEncoder encoder(NamePrefix prefix) {
        return new EventEncoder(
                new SchemaRegistryClient(registry.url(), RegistryAccess.open(), prefix), prefix);
    }

    private EventDecoder decoder(NamePrefix prefix) {
        return new EventDecoder(
                new SchemaRegistryClient(registry.url(), RegistryAccess.open(), prefix));
    }
}
