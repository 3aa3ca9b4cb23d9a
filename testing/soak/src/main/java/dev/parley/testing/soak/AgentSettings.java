package dev.parley.testing.soak;

import dev.parley.failpoints.AgentOptions;
import dev.parley.failpoints.Mutant;
import dev.parley.local.project.ProjectHome;
import dev.parley.testing.soak.system.InstanceSettings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The settings by which every service loads the agent of the fail points.
///
/// @param agent the packaged agent
/// @param controls below it each instance has the directory of its orders
/// @param mutant the rule that services break, if any
record AgentSettings(Path agent, Path controls, Optional<Mutant> mutant)
        implements InstanceSettings {

    static AgentSettings of(ProjectHome home, Path controls, Optional<Mutant> mutant) {
        var agent = home.root().resolve("testing/fail-points/target/fail-points.jar");
        if (!Files.exists(agent)) {
            throw new IllegalStateException(
                    "the fail points are not built; run: mvn -DskipTests package");
        }
        return new AgentSettings(agent, controls, mutant);
    }

    @Override
    public Map<String, String> of(String instance) {
        var own = mutant.filter(rule -> rule.services().stream().anyMatch(instance::startsWith));
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                new AgentOptions(controls.resolve(instance), own).jvmArgument(agent));
    }
}
