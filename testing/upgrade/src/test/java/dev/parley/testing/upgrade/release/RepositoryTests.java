package dev.parley.testing.upgrade.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The choice of the commit from which an upgrade starts.
class RepositoryTests {

    @TempDir private Path root;
    private Repository repository;

    @BeforeEach
    void createRepository() throws Exception {
        git("init", "--quiet");
        repository = new Repository(root);
    }

    @Test
    void startsFromTheLastReleaseBeforeThisCommit() throws Exception {
        commit("first");
        git("tag", "v1.0.0");
        commit("second");
        git("tag", "nightly");
        commit("third");
        git("tag", "v1.1.0");

        assertThat(repository.previousRelease()).hasValue(repository.commit("v1.0.0"));
    }

    @Test
    void findsNoReleaseWithoutATag() throws Exception {
        commit("first");
        commit("second");

        assertThat(repository.previousRelease()).isEmpty();
    }

    @Test
    void namesACommitByItsSubject() throws Exception {
        commit("first");

        assertThat(repository.title(repository.commit("HEAD"))).endsWith(" first");
    }

    @Test
    void refusesAnUnknownCommit() throws Exception {
        commit("first");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> repository.commit("HEAD~1"))
                .withMessageContaining("no commit 'HEAD~1'");
    }

    private void commit(String subject) throws Exception {
        git(
                "-c",
                "user.name=ann",
                "-c",
                "user.email=ann@example.org",
                "commit",
                "--quiet",
                "--no-gpg-sign",
                "--allow-empty",
                "-m",
                subject);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
