package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Tests the log of a registry that becomes unavailable and available again.
@ExtendWith(OutputCaptureExtension.class)
class HealthLogTests {

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final Dependencies dependencies =
            new Dependencies(
                    List.of(
                            new Dependency("registry", this::checkRegistry),
                            new Dependency("kafka", () -> {})),
                    Duration.ofSeconds(3));
    private final HealthLog log = new HealthLog();

    @Test
    void logsNothingWhileHealthy(CapturedOutput output) {
        look();
        look();

        assertThat(lines(output)).isEmpty();
    }

    @Test
    void logsAFailureOnceWithItsReason(CapturedOutput output) {
        look();
        trouble.set("the registry refused the schema: 422");

        look();
        look();

        assertThat(lines(output))
                .singleElement()
                .asString()
                .contains("WARN", "registry", "the registry refused the schema: 422");
    }

    @Test
    void logsANewReason(CapturedOutput output) {
        trouble.set("connection refused");
        look();
        trouble.set("the registry refused the schema: 422");
        look();
        trouble.set("connection refused");
        look();

        assertThat(lines(output)).hasSize(2).last().asString().contains("422");
    }

    @Test
    void logsARecoveryOnce(CapturedOutput output) {
        trouble.set("connection refused");
        look();
        trouble.set(null);

        look();
        look();

        assertThat(lines(output)).hasSize(2).last().asString().contains("INFO", "registry");
    }

    @Test
    void logsTheSameReasonAgainAfterARecovery(CapturedOutput output) {
        trouble.set("connection refused");
        look();
        trouble.set(null);
        look();
        trouble.set("connection refused");

        look();

        assertThat(lines(output)).hasSize(3).last().asString().contains("WARN");
    }

    @Test
    void limitsTheLogOfEverChangingReasons(CapturedOutput output) {
        for (var number = 0; number < 100; number++) {
            trouble.set("no answer to request " + number);
            look();
        }

        assertThat(lines(output)).hasSizeLessThan(10);
    }

    private void checkRegistry() {
        var why = trouble.get();
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    private void look() {
        log.logChanges(dependencies.check());
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("dependency")).toList();
    }
}
