package dev.parley.support.service.health;

import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.SchemaRegistryClient;

import java.util.ArrayList;
import java.util.List;

/// Health check of the registry: it answers, requires BACKWARD_TRANSITIVE compatibility, and has
/// the schemas of all topics that this service produces.
///
/// A registry that is wiped gets them back: now and then a check repeats a step of its set-up, and
/// all of them when that shows that the registry has lost a schema.
final class SchemaRegistryCheck {

    /// Checks between two such steps; half a minute.
    static final int PINGS = 5;

    private final Runnable ping;
    private final List<Step> setUp;
    private boolean isSetUp;
    private int pings;
    private int next;

    SchemaRegistryCheck(
            EventEncoder encoder, SchemaRegistryClient registry, ProducedTopics written) {
        this(registry::ping, setUp(encoder, registry, written));
    }

    /// @param setUp steps of the set-up, each of which may be repeated
    SchemaRegistryCheck(Runnable ping, List<Step> setUp) {
        this.ping = ping;
        this.setUp = List.copyOf(setUp);
    }

    private static List<Step> setUp(
            EventEncoder encoder, SchemaRegistryClient registry, ProducedTopics written) {
        var steps = new ArrayList<Step>();
        steps.add(() -> {
            registry.requireBackwardTransitiveCompatibility();
            return false;
        });
        written.topics().forEach(topic -> steps.add(() -> encoder.register(topic)));
        return steps;
    }

    /// Sets the registry up unless that is done, otherwise pings it or repeats a step.
    ///
    /// @throws RuntimeException when the registry is unavailable or rejects a schema
    synchronized void check() {
        if (isSetUp && pings < PINGS) {
            pings++;
            ping.run();
            return;
        }
        if (isSetUp) {
            isSetUp = !setUp.get(next).run();
            next = (next + 1) % setUp.size();
        }
        if (!isSetUp) {
            setUp.forEach(Step::run);
            isSetUp = true;
        }
        pings = 0;
    }

    /// Step of the set-up.
    @FunctionalInterface
    interface Step {
        /// Takes the step.
        ///
        /// @return whether the registry has lost what the step had done before
        boolean run();
    }
}
