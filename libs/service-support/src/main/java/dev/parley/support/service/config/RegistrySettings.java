package dev.parley.support.service.config;

import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/// The schema registry of a service.
///
/// @param url base address of its v3 API
@ConfigurationProperties("parley.schema-registry")
record RegistrySettings(@NotNull @UriScheme({"http", "https"}) URI url) {

    RegistrySettings {
        url = Uris.withoutTrailingSlash(url);
    }
}
