package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Tests when a service's work counts as failing.
class RecentOutcomesTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RecentOutcomes outcomes = new RecentOutcomes("model-calls", now::get);
    private final Dependency.Check health = outcomes.asDependency().check();

    @Test
    void isUnhealthyWhenMoreFailsThanSucceeds() {
        outcomes.succeeded();
        outcomes.failed("404 unknown model");
        outcomes.failed("404 no such model");

        assertThatThrownBy(health::run)
                .hasMessage("2 of the last 3 failed, at last: 404 no such model");
    }

    @Test
    void isHealthyWhenAsMuchSucceedsAsFails() {
        outcomes.succeeded();
        outcomes.succeeded();
        outcomes.failed("503");
        outcomes.failed("503");

        assertThatCode(health::run).doesNotThrowAnyException();
    }

    @Test
    void forgetsFailuresAfterFiveMinutes() {
        outcomes.failed("503");
        outcomes.failed("503");
        outcomes.failed("503");
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(6)));

        assertThatCode(health::run).doesNotThrowAnyException();
    }

    @Test
    void ignoresASingleFailure() {
        outcomes.failed("503");

        assertThatCode(health::run).doesNotThrowAnyException();
    }
}
