package dev.parley.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;
import dev.parley.cli.supervision.SupervisedComponent;
import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts that are started.
class SystemPlanTests {

    @TempDir private Path directory;

    @Test
    void makesEveryStageDependOnServersAndSimulator() {
        var stages = plan(ComponentSelection.all()).stages();

        assertThat(stages)
                .hasSameSizeAs(Stage.values())
                .allSatisfy(stage ->
                        assertThat(stage.dependencies())
                                .containsExactlyInAnyOrder(
                                        "kafka", "postgres", "redis", "registry", "simulator"));
    }

    @Test
    void dropsAnExcludedComponentFromDependencies() {
        var components = plan(new ComponentSelection(Set.of(), Set.of("simulator"))).components();

        assertThat(names(components)).doesNotContain("simulator").contains("egress-discord");
        assertThat(components)
                .allSatisfy(component ->
                        assertThat(component.dependencies()).doesNotContain("simulator"));
    }

    @Test
    void plansOnlyTheSelectedComponents() {
        assertThat(
                        names(
                                plan(new ComponentSelection(Set.of("redis", "kafka"), Set.of()))
                                        .components()))
                .containsExactlyInAnyOrder("redis", "kafka");
    }

    @Test
    void plansEveryInstanceOfAScaledStage() {
        var plan = plan(ComponentSelection.all());
        plan.workspace().instances().set(Stage.INFERENCE_SERVICE, 3);

        assertThat(names(plan.components()))
                .contains("inference-service", "inference-service-2", "inference-service-3");
    }

    private SystemPlan plan(ComponentSelection selection) {
        return new SystemPlan(
                new Workspace(ProjectHome.find(), directory),
                new SystemPorts(7400),
                new CliSettings(EnvFile.parse(""), Map.of()),
                selection);
    }

    private static List<String> names(List<SupervisedComponent> components) {
        return components.stream().map(SupervisedComponent::name).toList();
    }
}
