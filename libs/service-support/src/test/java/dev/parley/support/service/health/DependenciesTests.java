package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Tests which dependencies a service needs to be healthy.
class DependenciesTests {

    private static final Dependency.Check FAILING =
            () -> {
                throw new IllegalStateException("connection refused");
            };

    @Test
    void isUnhealthyWithoutARequiredDependency() {
        try (var dependencies = dependencies(new Dependency("kafka", FAILING))) {
            assertThat(dependencies.isHealthy(dependencies.check())).isFalse();
        }
    }

    @Test
    void staysHealthyWithoutACacheAndReportsIt() {
        try (var dependencies = dependencies(Dependency.optional("redis", FAILING))) {
            var states = dependencies.check();

            assertThat(dependencies.isHealthy(states)).isTrue();
            assertThat(states).containsEntry("redis", "unhealthy: connection refused");
        }
    }

    private static Dependencies dependencies(Dependency dependency) {
        return new Dependencies(List.of(dependency), Duration.ofSeconds(3));
    }
}
