package dev.parley.support.egress.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.AddReaction;
import dev.parley.events.Button;
import dev.parley.events.ButtonStyle;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.SendMessage;
import dev.parley.events.ShowTyping;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a console producer may write.
class CommandDecoderTests {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");

    private final CommandDecoder decoder =
            new CommandDecoder(
                    Topics.DELIVERY_DISCORD, new EventDecoder("http://127.0.0.1:1/nobody-asks"));

    @Test
    void fillsTheEnvelopeFromTheRecord() {
        var command = read("{'payload': {'SendMessage': {'content': {'text': 'hi'}}}}");

        var envelope = command.getEnvelope();
        assertThat(envelope.getPlace()).isEqualTo("discord:7");
        assertThat(envelope.getOccurredAt()).isEqualTo(WRITTEN);
        assertThat(envelope.getNotAfter()).isEmpty();
        var send = (SendMessage) command.getPayload();
        assertThat(send.getContent().getText()).isEqualTo("hi");
        assertThat(send.getContent().getEmbeds()).isEmpty();
        assertThat(send.getReplyTo()).isEmpty();
    }

    @Test
    void derivesADistinctIdForEachRecord() {
        var json = "{'payload': {'ShowTyping': {}}}";

        assertThat(id(decoder.decode(record("discord:7", json, 1))))
                .isEqualTo(id(decoder.decode(record("discord:7", json, 1))))
                .isNotEqualTo(id(decoder.decode(record("discord:7", json, 2))));
    }

    @Test
    void keepsAGivenEnvelope() {
        var id = UUID.fromString("5f0c7d1e-0000-5000-8000-000000000001");
        var command =
                read(
                        """
                        {'envelope': {'eventId': '%s', 'place': 'discord:alerts',
                          'occurredAt': 1795176000000, 'notAfter': '2026-11-20T12:01:00Z'},
                         'payload': {'ShowTyping': {}}}
                        """
                                .formatted(id));

        assertThat(id(command)).isEqualTo(id);
        assertThat(command.getEnvelope().getPlace()).isEqualTo("discord:alerts");
        assertThat(command.getEnvelope().getNotAfter()).contains(WRITTEN.plusSeconds(60));
        assertThat(command.getPayload()).isInstanceOf(ShowTyping.class);
    }

    @Test
    void readsEmbedsButtonsFilesAndMentions() {
        var command =
                read(
                        """
                        {'payload': {'SendMessage': {'replyTo': '5', 'content': {
                          'embeds': [{'title': 'Disk full', 'color': 16711680,
                            'fields': [{'name': 'host', 'value': 'db-1'}]}],
                          'rows': [{'components': [
                            {'Button': {'id': 'ack', 'label': 'OK', 'style': 'DANGER'}}]}],
                          'files': [{'name': 'a.txt', 'data': 'aGk='}],
                          'mentions': {'users': ['42']}}}}}
                        """);

        var content = ((SendMessage) command.getPayload()).getContent();
        assertThat(content.getEmbeds().getFirst().getColor()).contains(0xFF0000);
        assertThat(content.getEmbeds().getFirst().getFields().getFirst().getValue())
                .isEqualTo("db-1");
        assertThat(content.getRows().getFirst().getComponents())
                .isEqualTo(List.of(new Button("ack", "OK", ButtonStyle.DANGER, null, false)));
        assertThat(
                        StandardCharsets.UTF_8
                                .decode(content.getFiles().getFirst().getData())
                                .toString())
                .isEqualTo("hi");
        assertThat(content.getMentions().orElseThrow().getUsers()).containsExactly("42");
    }

    /// Avro's own tools wrap every optional value and write full names.
    @Test
    void readsJsonOfAvroTools() {
        var command =
                read(
                        """
                        {'turnId': null, 'payload': {'dev.parley.events.SendMessage':
                          {'content': {'text': 'hi', 'mentions': null}, 'replyTo': {'string': '5'}}}}
                        """);

        assertThat(((SendMessage) command.getPayload()).getReplyTo()).isEqualTo(Optional.of("5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'payload': {'AddReaction': {'messageId': '9'}}}"
                        + "| payload.AddReaction.emoji is missing, expected a string",
                "{'payload': {'AddReaction': {'messageId': 9, 'emoji': 'x'}}}"
                        + "| payload.AddReaction.messageId is number, expected a text",
                "{'payload': {'AddReaction': {'message': '9', 'emoji': 'x'}}}"
                        + "| payload.AddReaction.message is not known, expected [emoji, messageId]",
                "{} | payload is missing, expected one of",
                "{'payload': {'Shout': {}}} | payload has an unknown kind, expected one of",
                "{'payload' | the value is not valid JSON from line 1, column",
                "{'payload': {'ShowTyping': {}}, 'turnId': 'x'} | turnId is not a UUID",
                "{'payload': {'ShowTyping': {}}, 'envelope': {'notAfter': 'soon'}}"
                        + "| envelope.notAfter is not an instant, expected one such as",
                "{'payload': {'ShowTyping': {}}, 'envelope': 1} | envelope is number, expected an"
            })
    void saysWhatIsWrong(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void dropsATimeThatIsAfterTheRecord() {
        var json =
                "{'envelope': {'occurredAt': '2999-01-01T00:00:00Z'}, 'payload': {'ShowTyping':"
                        + " {}}}";

        assertThat(read(json).getEnvelope().getOccurredAt()).isEqualTo(WRITTEN);
    }

    @Test
    void requiresAKey() {
        var json = "{'payload': {'ShowTyping': {}}}";

        assertThatThrownBy(() -> decoder.decode(record(null, json, 1)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("the record has no key, expected its place");
    }

    @Test
    void decodesOtherValuesAsAvro() {
        assertThatThrownBy(() -> decoder.decode(record("discord:7", "hello", 1)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("the value does not start with a schema id");
    }

    @Test
    void readsAReaction() {
        assertThat(
                        read("{'payload': {'AddReaction': {'messageId': '9', 'emoji': '👍'}}}")
                                .getPayload())
                .isEqualTo(new AddReaction("9", "👍"));
    }

    private DeliveryCommand read(String json) {
        return decoder.decode(record("discord:7", json, 1));
    }

    private static UUID id(DeliveryCommand command) {
        return command.getEnvelope().getEventId();
    }

    /// @param json with single quotes for double ones
    private static ConsumerRecord<String, byte[]> record(
            @Nullable String key, String json, long offset) {
        var value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                Topics.DELIVERY_DISCORD.name(),
                3,
                offset,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
