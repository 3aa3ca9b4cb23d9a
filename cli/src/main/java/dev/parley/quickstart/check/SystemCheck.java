package dev.parley.quickstart.check;

import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageHealth;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.Phase;
import dev.parley.quickstart.state.SystemState;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The check of a running system: every part, and what every service says of its neighbours.
public final class SystemCheck {

    private SystemCheck() {}

    /// Looks at every part.
    ///
    /// @param state what the supervisor wrote last
    public static List<Finding> look(SystemState state) {
        var ports = new Ports(state.portBase());
        return state.components().stream().map(component -> look(component, ports)).toList();
    }

    private static Finding look(ComponentState component, Ports ports) {
        var name = component.name();
        if (component.phase() != Phase.READY) {
            var how = component.phase().name().toLowerCase(Locale.ROOT);
            var detail = component.detail() == null ? "" : ": " + component.detail();
            return new Finding.Problem(name + " is " + how + detail, "./parley logs " + name);
        }
        return Stage.named(name)
                .map(stage -> askHealth(name, ports.stage(stage).health()))
                .orElseGet(() -> new Finding.Fine(name + " serves"));
    }

    private static Finding askHealth(String name, URI health) {
        try {
            var answer = StageHealth.ask(health);
            return answer.isFine()
                    ? new Finding.Fine(name + " serves, and so do its neighbours")
                    : new Finding.Problem(
                            name + " says " + answer.complaint().orElse(answer.body()),
                            "./parley logs " + name);
        } catch (IOException e) {
            return new Finding.Problem(
                    name + " does not answer at " + health, "./parley logs " + name);
        }
    }
}
