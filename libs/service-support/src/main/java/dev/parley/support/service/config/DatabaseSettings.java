package dev.parley.support.service.config;

import dev.parley.support.service.settings.Example;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The part of `spring.datasource` that an operator sets, for validation.
///
/// @param url JDBC address of the Postgres database
@ConfigurationProperties("spring.datasource")
record DatabaseSettings(
        @NotEmpty
                @Pattern(
                        regexp = "jdbc:postgresql://.*",
                        message = "an address that starts with jdbc:postgresql://")
                @Example("jdbc:postgresql://127.0.0.1:5432/parley")
                String url) {}
