package dev.parley.testing.upgrade.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The project's Git repository.
///
/// @param root a directory of it
public record Repository(Path root) {

    /// The full id of a commit.
    ///
    /// @param revision as Git understands it, such as `v1.0.0`, `HEAD~1` or an abbreviated id
    /// @throws IllegalArgumentException when the commit does not exist
    public String commit(String revision) {
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no commit '"
                                        + revision
                                        + "' in "
                                        + root
                                        + "; in a shallow clone: git fetch --unshallow --tags"));
    }

    /// The last release before the present commit, by its tag `v…`; empty when there is none.
    public Optional<String> previousRelease() {
        return git("describe", "--tags", "--match", "v[0-9]*", "--abbrev=0", "HEAD~1")
                .map(this::commit);
    }

    /// Abbreviated id and subject of a commit.
    public String title(String commit) {
        return git("log", "-1", "--format=%h %s", commit).orElse(commit);
    }

    /// Writes the files of a commit to a tar file.
    void archive(String commit, Path file) {
        var _ =
                git("archive", "--format=tar", "--output=" + file, commit)
                        .orElseThrow(() ->
                                new IllegalStateException("cannot read the files of " + commit));
    }

    /// Runs Git.
    ///
    /// @return its output, or empty when it failed
    private Optional<String> git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run git", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running git", e);
        }
    }
}
