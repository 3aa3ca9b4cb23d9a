package dev.parley.support.service.config;

import dev.parley.support.service.settings.Example;

import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The part of `spring.kafka` that every service needs, for validation.
///
/// @param bootstrapServers `host:port[,host:port…]` of the brokers
@ConfigurationProperties("spring.kafka")
record BrokerSettings(@NotEmpty @Example("127.0.0.1:9092") String bootstrapServers) {}
