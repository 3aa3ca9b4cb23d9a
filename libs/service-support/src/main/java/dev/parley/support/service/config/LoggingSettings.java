package dev.parley.support.service.config;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.logging.LogLevel;

/// The part of `logging.level` that an operator sets, for validation.
///
/// @param root level of every logger without one of its own
@ConfigurationProperties("logging.level")
record LoggingSettings(@NotNull LogLevel root) {}
