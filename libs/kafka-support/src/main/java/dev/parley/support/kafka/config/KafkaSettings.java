package dev.parley.support.kafka.config;

/// Addresses of Kafka and the schema registry, and the client id.
///
/// @param bootstrapServers `host:port[,host:port…]` of the brokers
/// @param registryUrl base address of the registry's v3 API
/// @param clientId the service's name, seen by brokers and on dashboards
public record KafkaSettings(String bootstrapServers, String registryUrl, String clientId) {}
