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
    private final SchemaRegistryCheck check =
            new SchemaRegistryCheck(List.of(() -> run("rule"), () -> run("one"), () -> run("two")));

    private void run(String step) {
        if (isAway) {
            throw new IllegalStateException("no answer");
        }
        steps.add(step);
    }

    @Test
    void setsTheRegistryUpAtTheFirstCheck() {
        check.check();

        assertThat(steps).containsExactly("rule", "one", "two");
    }

    @Test
    void repeatsEachStepInTurnSoThatAWipedRegistryGetsItsSchemasBack() {
        check.check();
        steps.clear();

        for (var number = 0; number < 4; number++) {
            check.check();
        }

        assertThat(steps).containsExactly("rule", "one", "two", "rule");
    }

    @Test
    void repeatsTheStepThatFailed() {
        check.check();
        steps.clear();
        isAway = true;
        assertThatThrownBy(check::check).hasMessage("no answer");
        isAway = false;

        check.check();

        assertThat(steps).containsExactly("rule");
    }
}
