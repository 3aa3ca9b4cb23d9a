package dev.parley.cli.command;

import dev.parley.local.process.Programs;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A command that may mount file systems.
///
/// Whoever may not gets a user namespace, in which they are root, and a mount namespace, which
/// nobody else sees and which ends with the command. Where the kernel refuses that as well, the
/// command runs as it is.
///
/// @param succeeds whether a command ends with 0
record MountingCommand(Predicate<List<String>> succeeds) {

    private static final List<String> MOUNTING = List.of("unshare", "--mount");
    private static final List<String> MOUNTING_AS_OWN_ROOT =
            List.of("unshare", "--user", "--map-root-user", "--mount");

    /// For this machine and user.
    MountingCommand() {
        this(Programs::succeeds);
    }

    /// Wraps a command.
    List<String> of(List<String> command) {
        if (isAllowed(MOUNTING) || !isAllowed(MOUNTING_AS_OWN_ROOT)) {
            return command;
        }
        return join(MOUNTING_AS_OWN_ROOT, command);
    }

    private boolean isAllowed(List<String> prefix) {
        return succeeds.test(join(prefix, List.of("true")));
    }

    private static List<String> join(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
