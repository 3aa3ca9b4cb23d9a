package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.simulator.client.ModelScript;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

/// Each stage in turn is killed while two hundred messages flow over both platforms.
class KilledStageIT {

    private static final int PEOPLE = 20;
    private static final int EACH = 10;
    private static final int BEFORE_A_KILL = 20;
    private static final int AFTER_A_KILL = 14;

    @Test
    void answersEveryMessageExactlyOnce() {
        var parley = ParleySystem.running();
        parley.simulator()
                .script(
                        ModelScript.defaults()
                                .delay(Duration.ofSeconds(1))
                                .slowShare(0.1, Duration.ofSeconds(3)));
        var random = new Random(20_261_120L);

        try (var run = new FailureScenario(parley, "killed", PEOPLE, EACH)) {
            var written = 0;
            for (var stage : Stage.values()) {
                var strike = written + BEFORE_A_KILL - random.nextInt(8);
                written += BEFORE_A_KILL + AFTER_A_KILL - 1;
                run.traffic().releaseUpTo(written);
                run.traffic().awaitAccepted(strike);
                run.awaitModelBusy();
                run.faults().kill(parley.stage(stage));
                parley.stage(stage).restart();
            }

            var result = run.finish(Stage.values().length);

            assertThat(result.accepted()).isEqualTo(PEOPLE * EACH);
            assertThat(result.repeatedCalls())
                    .as("repeated model requests: at most those in flight during a kill")
                    .isLessThanOrEqualTo(PEOPLE);
        }
    }
}
