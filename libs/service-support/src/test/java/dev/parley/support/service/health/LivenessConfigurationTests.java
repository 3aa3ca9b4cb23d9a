package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/// Tests that a thread without a sign of life makes the service not live.
class LivenessConfigurationTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(LivenessConfiguration.class);

    @Test
    void isUpWhileEverySignIsRecent() {
        withSignOfAge(LIMIT, health -> assertThat(health.getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void isDownAndNamesTheThreadWithoutASign() {
        withSignOfAge(
                LIMIT.plusSeconds(1),
                health -> {
                    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                    assertThat(health.getDetails())
                            .containsEntry(
                                    "commands poll",
                                    "no sign of life for 31 s, expected one within 30 s");
                });
    }

    private void withSignOfAge(Duration age, Consumer<Health> verification) {
        application
                .withBean(
                        "commands",
                        LifeSign.class,
                        () -> LifeSign.within(LIMIT, "commands poll", () -> age))
                .run(context -> {
                    var indicator = context.getBean(HealthIndicator.class);
                    verification.accept(Objects.requireNonNull(indicator.health(true)));
                });
    }
}
