package dev.parley.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.supervision.ComponentStatus;
import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Sources, what was built from them, and what runs: each may be older than the one before.
class StaleBuildCheckTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir private Path root;

    @BeforeEach
    void aProject() throws IOException {
        write("infra/topics.tsv", NOON);
        write("egress-discord/target/egress-discord.jar", NOON);
        write("egress-telegram/target/egress-telegram.jar", NOON);
    }

    @Test
    void ignoresASourceOlderThanTheJar() throws IOException {
        write("egress-discord/src/main/java/Sending.java", NOON.minusSeconds(60));

        assertThat(StaleBuildCheck.run(home())).isEmpty();
    }

    @Test
    void namesTheStageOfANewerSource() throws IOException {
        write("egress-discord/src/main/java/Sending.java", NOON.plusSeconds(60));

        assertThat(StaleBuildCheck.run(home()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Warning.class,
                        warning -> assertThat(warning.summary()).endsWith("of egress-discord"));
    }

    @Test
    void namesEveryStageForANewerLibrarySource() throws IOException {
        write("libs/kafka-support/src/main/java/Loop.java", NOON.plusSeconds(60));

        assertThat(StaleBuildCheck.run(home()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.summary())
                                .endsWith("of egress-discord, egress-telegram"));
    }

    @Test
    void ignoresAStageStartedAfterItsBuild() {
        assertThat(OutdatedProcessCheck.run(home(), running("egress-discord"))).isEmpty();
    }

    @Test
    void namesAStageRebuiltSinceItStarted() throws IOException {
        write(
                "egress-discord/target/egress-discord.jar",
                ProcessIdentity.current().startedAt().plusSeconds(60));

        assertThat(OutdatedProcessCheck.run(home(), running("egress-discord-2")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.summary()).endsWith("started: egress-discord-2"));
    }

    @Test
    void warnsOfSettingsThatChangedSinceTheStart() throws IOException {
        write(".env", ProcessIdentity.current().startedAt().plusSeconds(60));

        assertThat(OutdatedProcessCheck.all(home(), running("egress-discord")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.summary()).startsWith(".env changed since the start"));
    }

    private ProjectHome home() {
        return new ProjectHome(root);
    }

    private static SystemState running(String name) {
        var self = ProcessHandle.current().pid();
        return new SystemState(ProcessIdentity.current(), 7400, Set.of(), List.of())
                .after(name, new ComponentStatus.Ready(self, Duration.ofSeconds(3)));
    }

    private void write(String name, Instant time) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
