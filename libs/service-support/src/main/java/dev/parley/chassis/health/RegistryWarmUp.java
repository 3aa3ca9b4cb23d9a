package dev.parley.chassis.health;

import dev.parley.messaging.EventEncoder;
import dev.parley.messaging.SchemaRegistry;

/// The registry as a dependency: it answers, it holds schemas to FULL_TRANSITIVE, and the schemas
/// of what this service writes are registered, so that no message waits for that.
final class RegistryWarmUp {

    private final EventEncoder encoder;
    private final SchemaRegistry registry;
    private final WrittenTopics written;
    private boolean warm;

    RegistryWarmUp(EventEncoder encoder, SchemaRegistry registry, WrittenTopics written) {
        this.encoder = encoder;
        this.registry = registry;
        this.written = written;
    }

    /// Warms up where that is still to do, else asks whether the registry is there.
    ///
    /// @throws RuntimeException when the registry does not answer or refuses a schema
    synchronized void check() {
        if (warm) {
            registry.ping();
            return;
        }
        registry.requireFullTransitiveCompatibility();
        encoder.warmUp(written.topics());
        warm = true;
    }
}
