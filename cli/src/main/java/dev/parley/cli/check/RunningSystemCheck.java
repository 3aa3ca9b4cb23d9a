package dev.parley.cli.check;

import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.SystemState;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageHealth;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The check of a running system: every component, and the dependencies that each service reports.
public final class RunningSystemCheck {

    private RunningSystemCheck() {}

    /// Looks at every part.
    ///
    /// @param state what the supervisor wrote last
    public static List<Finding> run(SystemState state) {
        var ports = new SystemPorts(state.portBase());
        return state.components().stream().map(component -> run(component, ports)).toList();
    }

    private static Finding run(ComponentState component, SystemPorts ports) {
        var name = component.name();
        if (component.phase() != ComponentPhase.READY) {
            var how = component.phase().name().toLowerCase(Locale.ROOT);
            var detail = component.detail() == null ? "" : ": " + component.detail();
            return new Finding.Problem(name + " is " + how + detail, "./parley logs " + name);
        }
        return Stage.ofModule(name)
                .map(stage -> askHealth(name, ports.stage(stage).health()))
                .orElseGet(() -> new Finding.Ok(name + " is running"));
    }

    private static Finding askHealth(String name, URI health) {
        try {
            var answer = StageHealth.fetch(health);
            return answer.isHealthy()
                    ? new Finding.Ok(name + " is healthy, and so are its dependencies")
                    : new Finding.Problem(
                            name + " reports " + answer.failureReason().orElse(answer.body()),
                            "./parley logs " + name);
        } catch (IOException e) {
            return new Finding.Problem(
                    name + " does not answer at " + health, "./parley logs " + name);
        }
    }
}
