package dev.parley.support.service.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.InetAddress;

/// The part of `server` that an operator sets, for validation.
///
/// @param address address that the service listens on
/// @param port port of `GET /health`; 0 for any free one
@ConfigurationProperties("server")
record ServerSettings(@NotNull InetAddress address, @Min(0) @Max(65_535) int port) {}
