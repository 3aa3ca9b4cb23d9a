package dev.parley.support.service.config;

import dev.parley.support.service.settings.Example;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The settings that tell an installation from others on the same servers.
///
/// @param prefix of all its names on Kafka, the schema registry and Redis; empty for none
@ConfigurationProperties("parley")
record InstallationSettings(
        @NotNull
                @Pattern(
                        regexp = "|[a-z0-9][a-z0-9-]{0,30}-",
                        message = "lower-case letters, digits and dashes that end with a dash")
                @Example("staging-")
                String prefix) {}
