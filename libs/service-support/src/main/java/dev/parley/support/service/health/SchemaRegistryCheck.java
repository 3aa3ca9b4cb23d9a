package dev.parley.support.service.health;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.SchemaRegistryClient;

/// The registry as a dependency: it answers, it holds schemas to FULL_TRANSITIVE, and the schemas
/// of what this service writes are registered, so that no message waits for that.
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

    /// Warms up where that is still to do, else asks whether the registry is there.
    ///
    /// @throws RuntimeException when the registry does not answer or refuses a schema
    synchronized void check() {
        if (registered) {
            registry.ping();
            return;
        }
        registry.requireFullTransitiveCompatibility();
        encoder.warmUp(produced.topics());
        registered = true;
    }
}
