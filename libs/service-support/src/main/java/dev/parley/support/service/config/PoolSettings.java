package dev.parley.support.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The part of `spring.datasource.hikari` that an operator sets, for validation.
///
/// @param maximumPoolSize the largest number of connections
@ConfigurationProperties("spring.datasource.hikari")
record PoolSettings(@Min(1) @Max(200) int maximumPoolSize) {}
