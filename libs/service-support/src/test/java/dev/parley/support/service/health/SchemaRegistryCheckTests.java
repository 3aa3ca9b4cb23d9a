package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tests which steps of the registry's set-up a check runs.
class SchemaRegistryCheckTests {

    private final List<String> steps = new ArrayList<>();
    private boolean isAway;
    private boolean isWiped;
    private final SchemaRegistryCheck check =
            new SchemaRegistryCheck(
                    () -> run("ping"),
                    List.of(() -> run("rule"), () -> run("one"), () -> run("two")));

    private boolean run(String step) {
        if (isAway) {
            throw new IllegalStateException("no answer");
        }
        steps.add(step);
        return isWiped && step.equals("one");
    }

    @Test
    void setsTheRegistryUpAtTheFirstCheck() {
        check.check();

        assertThat(steps).containsExactly("rule", "one", "two");
    }

    @Test
    void repeatsEachStepInTurnAfterSomePings() {
        check.check();
        steps.clear();

        check(4 * (SchemaRegistryCheck.PINGS + 1));

        assertThat(steps)
                .filteredOn(step -> !step.equals("ping"))
                .containsExactly("rule", "one", "two", "rule");
        assertThat(steps).startsWith("ping").endsWith("rule");
    }

    @Test
    void givesAWipedRegistryEverythingBack() {
        check.check();
        check(SchemaRegistryCheck.PINGS + 1);
        steps.clear();
        isWiped = true;

        check(SchemaRegistryCheck.PINGS + 1);

        assertThat(steps)
                .filteredOn(step -> !step.equals("ping"))
                .containsExactly("one", "rule", "one", "two");
    }

    @Test
    void repeatsTheStepThatFailed() {
        check.check();
        check(SchemaRegistryCheck.PINGS);
        steps.clear();
        isAway = true;
        assertThatThrownBy(check::check).hasMessage("no answer");
        isAway = false;

        check.check();

        assertThat(steps).containsExactly("rule");
    }

    private void check(int times) {
        for (var time = 0; time < times; time++) {
            check.check();
        }
    }
}
