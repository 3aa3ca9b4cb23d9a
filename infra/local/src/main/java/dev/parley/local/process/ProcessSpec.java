package dev.parley.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process that can be started any number of times: command, environment, readiness.
///
/// @param name what people call it, such as `kafka`
/// @param command the program and its arguments
/// @param environment what is set on top of the parent's environment; an empty value hides what the
///   parent has
/// @param directory where it runs
/// @param log the file that both of its outputs are appended to
/// @param readiness how one knows that it is ready
/// @param stop the signal that ends it in good order
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Readiness readiness,
        StopSignal stop) {

    public ProcessSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a process needs a name");
        }
        if (command.isEmpty()) {
            throw new IllegalArgumentException("process " + name + " has no command");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
