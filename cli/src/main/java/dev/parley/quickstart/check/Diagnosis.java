package dev.parley.quickstart.check;

import dev.parley.localstack.process.LastWarning;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageHealth;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.plan.Workspace;
import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.Phase;
import dev.parley.quickstart.state.SystemState;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Why parts of a running system do not serve: what a stage's `GET /health` names first, otherwise
/// the last warning in its log.
///
/// @param ports where the first instance of each stage listens
/// @param workspace where the logs are
public record Diagnosis(Ports ports, Workspace workspace) {

    /// Asks all parts side by side.
    ///
    /// @param state what the supervisor wrote last
    /// @return the reason in a line, by the name of each part that has one
    public Map<String, String> of(SystemState state) {
        var reasons = new HashMap<String, String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new HashMap<String, CompletableFuture<Optional<String>>>();
            state.components()
                    .forEach(component ->
                            looks.put(
                                    component.name(),
                                    CompletableFuture.supplyAsync(() -> of(component), threads)));
            looks.forEach((name, look) -> look.join().ifPresent(why -> reasons.put(name, why)));
        }
        return Map.copyOf(reasons);
    }

    private Optional<String> of(ComponentState component) {
        return switch (component.phase()) {
            case READY -> health(component);
            case STARTING -> health(component).or(() -> lastWarning(component));
            case BROKEN -> Optional.ofNullable(component.detail());
            case WAITING, STOPPED -> Optional.empty();
        };
    }

    private Optional<String> health(ComponentState component) {
        return Stage.named(component.name()).flatMap(stage -> health(stage, component.phase()));
    }

    private Optional<String> health(Stage stage, Phase phase) {
        var address = ports.stage(stage).health();
        try {
            return StageHealth.ask(address).complaint();
        } catch (IOException silent) {
            return phase == Phase.READY
                    ? Optional.of("does not answer at " + address)
                    : Optional.empty();
        }
    }

    private Optional<String> lastWarning(ComponentState component) {
        return Optional.ofNullable(component.process())
                .flatMap(process ->
                        LastWarning.in(workspace.log(component.name()), process.startedAt()));
    }
}
