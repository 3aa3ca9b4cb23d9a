package dev.parley.support.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The part of `management.server` that an operator sets, for validation.
///
/// @param port port of probes and metrics; 0 for any free one
@ConfigurationProperties("management.server")
record ManagementSettings(@Min(0) @Max(65_535) int port) {}
