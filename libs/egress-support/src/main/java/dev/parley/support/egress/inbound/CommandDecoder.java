package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.Envelope;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.RecordDecoder;
import dev.parley.support.kafka.Topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.time.Instant;

/// Decodes commands of any producer: Avro as the stages write it, or JSON as a person writes it on
/// a console (docs/delivery.md).
final class CommandDecoder implements RecordDecoder<DeliveryCommand> {

    private final Topic<DeliveryCommand> topic;
    private final EventDecoder avro;

    public CommandDecoder(Topic<DeliveryCommand> topic, EventDecoder avro) {
        this.topic = topic;
        this.avro = avro;
    }

    @Override
    public DeliveryCommand decode(ConsumerRecord<String, byte[]> record) {
        var value = record.value();
        // Avro on the wire begins with a zero byte
        var command =
                value != null && value.length > 0 && value[0] == '{'
                        ? JsonCommandDecoder.decode(topic.schema(), record)
                        : avro.decode(topic, record);
        return notAfter(Instant.ofEpochMilli(record.timestamp()), command);
    }

    /// A command cannot have been requested after it was written.
    private static DeliveryCommand notAfter(Instant writtenAt, DeliveryCommand command) {
        var envelope = command.getEnvelope();
        return envelope.getOccurredAt().isAfter(writtenAt)
                ? DeliveryCommand.newBuilder(command)
                        .setEnvelope(Envelope.newBuilder(envelope).setOccurredAt(writtenAt).build())
                        .build()
                : command;
    }
}
