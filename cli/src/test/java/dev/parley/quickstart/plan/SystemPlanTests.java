package dev.parley.quickstart.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.stage.Stage;
import dev.parley.quickstart.settings.EnvFile;
import dev.parley.quickstart.settings.QuickstartSettings;
import dev.parley.quickstart.supervision.Component;

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
    void everyStageNeedsTheServersAndTheSimulator() {
        var stages = plan(Choice.everything()).stages();

        assertThat(stages)
                .hasSameSizeAs(Stage.values())
                .allSatisfy(stage ->
                        assertThat(stage.needs())
                                .containsExactlyInAnyOrder(
                                        "kafka", "postgres", "redis", "registry", "simulator"));
    }

    @Test
    void aPartThatIsLeftOutIsNeededByNobody() {
        var components = plan(new Choice(Set.of(), Set.of("simulator"))).components();

        assertThat(names(components)).doesNotContain("simulator").contains("egress-discord");
        assertThat(components)
                .allSatisfy(component -> assertThat(component.needs()).doesNotContain("simulator"));
    }

    @Test
    void onlyTheNamedPartsArePlanned() {
        assertThat(names(plan(new Choice(Set.of("redis", "kafka"), Set.of())).components()))
                .containsExactlyInAnyOrder("redis", "kafka");
    }

    @Test
    void aScaledStageIsPlannedInInstances() {
        var plan = plan(Choice.everything());
        plan.workspace().instances().want(Stage.INFERENCE_SERVICE, 3);

        assertThat(names(plan.components()))
                .contains("inference-service", "inference-service-2", "inference-service-3");
    }

    private SystemPlan plan(Choice choice) {
        return new SystemPlan(
                new Workspace(ProjectHome.find(), directory),
                new Ports(7400),
                new QuickstartSettings(EnvFile.parse(""), Map.of()),
                choice);
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
