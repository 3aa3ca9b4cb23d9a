package dev.parley.support.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What counts as standing still.
class IntakeProgressTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final IntakeProgress progress = new IntakeProgress(nanos::get);

    @Test
    void agesWithoutAStep() {
        nanos.addAndGet(HOUR.toNanos());

        assertThat(progress.sinceLastStep()).isEqualTo(HOUR);
    }

    @Test
    void isFreshAfterAStep() {
        nanos.addAndGet(HOUR.toNanos());

        progress.step();

        assertThat(progress.sinceLastStep()).isZero();
    }

    @Test
    void doesNotAgeWhileItWaitsForANeighbour() throws InterruptedException {
        progress.waitFor(() -> {
            nanos.addAndGet(HOUR.toNanos());
            assertThat(progress.sinceLastStep()).isZero();
            return true;
        });

        assertThat(progress.sinceLastStep()).isZero();
    }

    @Test
    void agesAgainAfterAWait() throws InterruptedException {
        progress.waitFor(() -> true);

        nanos.addAndGet(HOUR.toNanos());

        assertThat(progress.sinceLastStep()).isEqualTo(HOUR);
    }
}
