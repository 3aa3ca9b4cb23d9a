package dev.parley.localstack.server;

import dev.parley.localstack.process.Programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Who Postgres runs as: it refuses root, so root starts it without root's power.
///
/// Best in a user namespace of its own, where files stay ours; where the kernel refuses that (in
/// most containers), as the user `nobody`.
final class OrdinaryUser {

    /// By number: what the group of `nobody` is called differs between systems.
    private static final String NOBODY = "--reuid=65534";

    private static final List<String> WORDS = words();

    private OrdinaryUser() {}

    static List<String> command(List<String> command) {
        return Stream.concat(WORDS.stream(), command.stream()).toList();
    }

    /// Gives the directory to the user that Postgres will run as.
    static void own(Path directory) {
        if (!WORDS.contains(NOBODY)) {
            return;
        }
        try {
            Files.setAttribute(directory, "unix:uid", 65534);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + directory + " to nobody", e);
        }
    }

    private static List<String> words() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        var unshare = Programs.find("unshare").map(Path::toString).orElse("unshare");
        if (runs(List.of(unshare, "-U", "true"))) {
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

    private static boolean runs(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
