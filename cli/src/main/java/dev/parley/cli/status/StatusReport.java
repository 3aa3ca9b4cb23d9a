package dev.parley.cli.status;

import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.SystemState;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The report of `status`, as text and as JSON.
///
/// @param running whether a supervisor keeps the system running
/// @param ready whether every part serves
/// @param page where a person chats, or nothing
/// @param supervisor the supervisor's process, or 0
/// @param megabytes the memory of all parts together
/// @param parts in the order of the plan
public record StatusReport(
        boolean running,
        boolean ready,
        @Nullable String page,
        long supervisor,
        long megabytes,
        List<Part> parts) {

    /// What is said of one part.
    ///
    /// @param name what people call it
    /// @param phase how it is
    /// @param port its own port, or 0
    /// @param pid its process, or 0
    /// @param megabytes its resident memory
    /// @param readyMillis from its latest start to ready
    /// @param restarts how often it was started again
    /// @param detail what went wrong last, or nothing
    /// @param reason why it does not serve now, or nothing
    public record Part(
            String name,
            ComponentPhase phase,
            int port,
            long pid,
            long megabytes,
            long readyMillis,
            int restarts,
            @Nullable String detail,
            @Nullable String reason) {}

    public StatusReport {
        parts = List.copyOf(parts);
    }

    /// The system is not running.
    public static StatusReport down() {
        return new StatusReport(false, false, null, 0, 0, List.of());
    }

    /// What is said of a running system.
    ///
    /// @param state what its supervisor wrote last
    /// @param supervisor the supervisor's process
    /// @param ports where its parts listen
    /// @param reasons why parts do not serve now, by their names
    public static StatusReport of(
            SystemState state, long supervisor, SystemPorts ports, Map<String, String> reasons) {
        var parts =
                state.components().stream()
                        .map(component -> part(component, ports, reasons.get(component.name())))
                        .toList();
        return new StatusReport(
                true,
                state.allReady() && reasons.isEmpty(),
                ports.simulator().baseUri().toString(),
                supervisor,
                parts.stream().mapToLong(Part::megabytes).sum(),
                parts);
    }

    private static Part part(ComponentState component, SystemPorts ports, @Nullable String reason) {
        var process = component.process();
        var pid = process == null ? 0 : process.pid();
        var port =
                ports.assignments().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(component.name()))
                        .mapToInt(entry -> entry.getKey())
                        .findFirst()
                        .orElse(0);
        return new Part(
                component.name(),
                component.phase(),
                port,
                pid,
                pid == 0 ? 0 : ResidentMemory.megabytes(pid),
                component.readyMillis(),
                component.restarts(),
                component.detail(),
                reason);
    }
}
