package dev.parley.local.server.postgres;

import dev.parley.local.process.Programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The user that Postgres runs as: it refuses root, so root starts it without privileges.
///
/// Best in a user namespace of its own, where files stay ours; where the kernel refuses that (in
/// most containers), as the user `nobody`.
final class UnprivilegedUser {

    /// By number: what the group of `nobody` is called differs between systems.
    private static final String NOBODY = "--reuid=65534";

    private static final List<String> PREFIX = prefix();

    private UnprivilegedUser() {}

    static List<String> wrap(List<String> command) {
        return Stream.concat(PREFIX.stream(), command.stream()).toList();
    }

    /// Gives the directory to the user that Postgres will run as.
    static void chown(Path directory) {
        if (!PREFIX.contains(NOBODY)) {
            return;
        }
        try {
            Files.setAttribute(directory, "unix:uid", 65534);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + directory + " to nobody", e);
        }
    }

    private static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        var unshare = Programs.find("unshare").map(Path::toString).orElse("unshare");
        if (Programs.succeeds(List.of(unshare, "-U", "true"))) {
            return List.of(unshare, "-U");
        }
        return Programs.find("setpriv")
                .map(setpriv ->
                        List.of(setpriv.toString(), NOBODY, "--regid=65534", "--clear-groups"))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Postgres refuses to run as root and this machine has neither"
                                        + " unshare nor setpriv: run as an ordinary user"));
    }
}
