package dev.parley.local.server.kafka;

/// The address of Kafka.
///
/// @param bootstrapServers host and port, as `KAFKA_BOOTSTRAP_SERVERS` takes it
public record KafkaAddress(String bootstrapServers) {}
