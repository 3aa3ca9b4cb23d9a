package dev.parley.support.service.health;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.SchemaRegistryClient;

import java.util.ArrayList;
import java.util.List;

/// Health check of the registry: it answers, requires BACKWARD_TRANSITIVE compatibility, and has
/// the schemas of all topics that this service produces.
///
/// A registry that is wiped gets them back: each check repeats one step of its set-up.
final class SchemaRegistryCheck {

    private final List<Runnable> setUp;
    private boolean isSetUp;
    private int next;

    SchemaRegistryCheck(
            EventEncoder encoder, SchemaRegistryClient registry, ProducedTopics written) {
        this(setUp(encoder, registry, written));
    }

    /// @param setUp steps of the registry's set-up, each of which may be repeated
    SchemaRegistryCheck(List<Runnable> setUp) {
        this.setUp = List.copyOf(setUp);
    }

    private static List<Runnable> setUp(
            EventEncoder encoder, SchemaRegistryClient registry, ProducedTopics written) {
        var steps = new ArrayList<Runnable>();
        steps.add(registry::requireBackwardTransitiveCompatibility);
        written.topics().forEach(topic -> steps.add(() -> encoder.register(topic)));
        return steps;
    }

    /// Sets the registry up unless that is done, otherwise repeats the next step.
    ///
    /// @throws RuntimeException when the registry is unavailable or rejects a schema
    synchronized void check() {
        if (isSetUp) {
            setUp.get(next).run();
            next = (next + 1) % setUp.size();
        } else {
            setUp.forEach(Runnable::run);
            isSetUp = true;
        }
    }
}
