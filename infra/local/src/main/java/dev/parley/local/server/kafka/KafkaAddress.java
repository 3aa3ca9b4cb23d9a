package dev.parley.local.server.kafka;

/// Where Kafka is reached.
///
/// @param bootstrapServers host and port, as `KAFKA_BOOTSTRAP_SERVERS` takes it
public record KafkaAddress(String bootstrapServers) {}
