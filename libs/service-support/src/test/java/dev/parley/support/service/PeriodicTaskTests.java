package dev.parley.support.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tests the schedule of a periodic task.
@ExtendWith(OutputCaptureExtension.class)
class PeriodicTaskTests {

    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void logsAFailedRunAndContinues(CapturedOutput output) throws InterruptedException {
        var made = new CountDownLatch(3);
        Runnable work =
                () -> {
                    made.countDown();
                    throw new IllegalStateException("the database is away");
                };

        try (var rounds = new PeriodicTask("ledger-sweep", SHORT, SHORT, work)) {
            rounds.start();

            assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(output).contains("ledger-sweep", "the database is away");
    }

    @Test
    void doesNothingBeforeTheStart() throws InterruptedException {
        var made = new CountDownLatch(1);

        try (var _ = new PeriodicTask("health-watch", Duration.ZERO, SHORT, made::countDown)) {
            assertThat(made.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
