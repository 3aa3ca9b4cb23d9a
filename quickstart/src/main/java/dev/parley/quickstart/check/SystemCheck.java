package dev.parley.quickstart.check;

import dev.parley.localstack.stage.Stage;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.Phase;
import dev.parley.quickstart.state.SystemState;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The check of a running system: every part, and what every service says of its neighbours.
public final class SystemCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private SystemCheck() {}

    /// Looks at every part.
    ///
    /// @param state what the supervisor wrote last
    public static List<Finding> look(SystemState state) {
        var ports = new Ports(state.portBase());
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return state.components().stream()
                    .map(component -> look(component, ports, client))
                    .toList();
        }
    }

    private static Finding look(ComponentState component, Ports ports, HttpClient client) {
        var name = component.name();
        if (component.phase() != Phase.READY) {
            var how = component.phase().name().toLowerCase(Locale.ROOT);
            var detail = component.detail() == null ? "" : ": " + component.detail();
            return new Finding.Problem(name + " is " + how + detail, "./parley logs " + name);
        }
        return Stage.named(name)
                .map(stage -> askHealth(name, ports.stage(stage).health(), client))
                .orElseGet(() -> new Finding.Fine(name + " serves"));
    }

    private static Finding askHealth(String name, URI health, HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Finding.Fine(name + " serves, and so do its neighbours")
                    : new Finding.Problem(name + " says " + answer.body(), "./parley logs " + name);
        } catch (IOException e) {
            return new Finding.Problem(
                    name + " does not answer at " + health, "./parley logs " + name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding.Warning(name + " was not asked", "run doctor again");
        }
    }
}
