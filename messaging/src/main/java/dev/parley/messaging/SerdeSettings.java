package dev.parley.messaging;

import dev.parley.schemas.TrustedEvents;

import java.util.Map;

/// The settings of Apicurio's serde, one set for all: five-byte header, schemas found or
/// registered.
final class SerdeSettings {

    private SerdeSettings() {}

    static Map<String, Object> forRegistry(String url) {
        TrustedEvents.trust();
        return Map.of(
                "apicurio.registry.url",
                url,
                "apicurio.registry.auto-register",
                true,
                "apicurio.registry.auto-register.if-exists",
                "FIND_OR_CREATE_VERSION",
                "apicurio.registry.http.adapter",
                "JDK",
                // ids never change their meaning: what was asked once is never asked again
                "apicurio.registry.check-period-ms",
                Integer.MAX_VALUE,
                "apicurio.registry.fault-tolerant-refresh",
                true,
                "apicurio.registry.retry-count",
                1,
                "apicurio.registry.retry-backoff-ms",
                200);
    }
}
