package dev.parley.cli.status;

import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.plan.Workspace;
import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.SystemState;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageHealth;
import dev.parley.local.process.LastWarning;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Finds the reason why a component is not ready: the first unhealthy entry of its `GET /health`,
/// otherwise the last warning in its log.
///
/// @param ports where the first instance of each stage listens
/// @param workspace where the logs are
public record Diagnosis(SystemPorts ports, Workspace workspace) {

    /// Asks all parts side by side.
    ///
    /// @param state what the supervisor wrote last
    /// @return the reason in a line, by the name of each part that has one
    public Map<String, String> reasons(SystemState state) {
        var reasons = new HashMap<String, String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new HashMap<String, CompletableFuture<Optional<String>>>();
            state.components()
                    .forEach(component ->
                            looks.put(
                                    component.name(),
                                    CompletableFuture.supplyAsync(
                                            () -> reasons(component), threads)));
            looks.forEach((name, look) -> look.join().ifPresent(why -> reasons.put(name, why)));
        }
        return Map.copyOf(reasons);
    }

    private Optional<String> reasons(ComponentState component) {
        return switch (component.phase()) {
            case READY -> health(component);
            case STARTING -> health(component).or(() -> lastWarning(component));
            case BROKEN -> Optional.ofNullable(component.detail());
            case WAITING, STOPPED -> Optional.empty();
        };
    }

    private Optional<String> health(ComponentState component) {
        return Stage.ofModule(component.name()).flatMap(stage -> health(stage, component.phase()));
    }

    private Optional<String> health(Stage stage, ComponentPhase phase) {
        var address = ports.stage(stage).health();
        try {
            return StageHealth.fetch(address).failureReason();
        } catch (IOException silent) {
            return phase == ComponentPhase.READY
                    ? Optional.of("does not answer at " + address)
                    : Optional.empty();
        }
    }

    private Optional<String> lastWarning(ComponentState component) {
        return Optional.ofNullable(component.process())
                .flatMap(process ->
                        LastWarning.find(workspace.log(component.name()), process.startedAt()));
    }
}
