package dev.parley.support.service.health;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.SchemaRegistryClient;

/// Health check of the registry: it answers, requires BACKWARD_TRANSITIVE compatibility, and has
/// the schemas of all topics that this service produces.
final class SchemaRegistryCheck {

    private final EventEncoder encoder;
    private final SchemaRegistryClient registry;
    private final ProducedTopics produced;
    private boolean registered;

    SchemaRegistryCheck(
            EventEncoder encoder, SchemaRegistryClient registry, ProducedTopics written) {
        this.encoder = encoder;
        this.registry = registry;
        this.produced = written;
    }

    /// Registers the schemas unless that is done, otherwise pings the registry.
    ///
    /// @throws RuntimeException when the registry is unavailable or rejects a schema
    synchronized void check() {
        if (registered) {
            registry.ping();
            return;
        }
        registry.requireBackwardTransitiveCompatibility();
        encoder.warmUp(produced.topics());
        registered = true;
    }
}
