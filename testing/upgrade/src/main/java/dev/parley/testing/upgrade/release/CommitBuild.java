package dev.parley.testing.upgrade.release;

import dev.parley.local.application.Stage;
import dev.parley.local.process.Directories;
import dev.parley.local.process.SetupCommand;
import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Builds the services of older commits, each once; what is kept is their jars.
///
/// @param home the project
/// @param directory where the results are kept, one directory per commit
/// @param progress receives a line when a build starts
public record CommitBuild(ProjectHome home, Path directory, Consumer<String> progress) {

    /// The services of a commit, built unless that was done.
    ///
    /// @param commit its full id
    public Release of(String commit) {
        var built = directory.resolve(commit);
        if (!Files.exists(built)) {
            build(commit, built);
        }
        return new Release(commit.substring(0, 7), new ProjectHome(built));
    }

    private void build(String commit, Path target) {
        progress.accept("· building its services (once; this takes a few minutes)");
        var source = directory.resolve(commit + ".source");
        var draft = directory.resolve(commit + ".draft");
        try {
            Directories.delete(source);
            Directories.delete(draft);
            Files.createDirectories(source);
            unpack(commit, source);
            compile(source);
            keep(new ProjectHome(source), draft);
            Files.move(draft, target);
            Directories.delete(source);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build " + commit, e);
        }
    }

    private void unpack(String commit, Path source) {
        var archive = source.resolve("source.tar");
        new Repository(home.root()).archive(commit, archive);
        SetupCommand.run(
                "unpack " + commit,
                List.of("tar", "-xf", archive.toString()),
                "",
                source.resolve("unpack.log"));
    }

    private static void compile(Path source) {
        var modules = Arrays.stream(Stage.values()).map(Stage::module);
        SetupCommand.run(
                "build " + source,
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-Dmaven.test.skip=true",
                        "-Dskip.checks",
                        "-pl",
                        modules.collect(Collectors.joining(",")),
                        "-am",
                        "package"),
                "",
                source.resolve("build.log"));
    }

    private static void keep(ProjectHome source, Path target) throws IOException {
        copy(source.topicsFile(), source.root(), target);
        for (var stage : Stage.values()) {
            copy(source.jar(stage.module()), source.root(), target);
        }
    }

    private static void copy(Path file, Path from, Path to) throws IOException {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }
}
