package dev.parley.support.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Credentials of a service at the schema registry.
public sealed interface RegistryCredentials {

    /// The value of the header `Authorization`, if there is one.
    Optional<String> authorization();

    /// The settings that hold them, for messages.
    String settings();

    /// No credentials: whoever reaches the registry may use it.
    record None() implements RegistryCredentials {

        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }

        @Override
        public String settings() {
            return "a call without SCHEMA_REGISTRY_USER or SCHEMA_REGISTRY_TOKEN";
        }
    }

    /// A user and a password, for HTTP's basic authentication.
    ///
    /// @param password never printed
    record Basic(String user, String password) implements RegistryCredentials {

        @Override
        public Optional<String> authorization() {
            var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        @Override
        public String settings() {
            return "SCHEMA_REGISTRY_USER and SCHEMA_REGISTRY_PASSWORD";
        }

        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    /// A token that whoever bears it may use.
    ///
    /// @param token never printed
    record Bearer(String token) implements RegistryCredentials {

        @Override
        public Optional<String> authorization() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String settings() {
            return "SCHEMA_REGISTRY_TOKEN";
        }

        @Override
        public String toString() {
            return "Bearer[]";
        }
    }
}
