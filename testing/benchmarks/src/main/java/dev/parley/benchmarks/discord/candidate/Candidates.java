package dev.parley.benchmarks.discord.candidate;

import dev.parley.local.project.ProjectHome;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Catalogue of the candidates: our own client, and each peer whose library can be installed here.
///
/// Every peer has a class path of its own in `testing/benchmarks/target/peers`, filled once.
public final class Candidates {

    /// Name of our own client.
    public static final String OWN = "parley";

    private static final String MEMORY = "-Xmx256m";
    private static final long INSTALL_MINUTES = 5;

    private final Path bench;
    private final Consumer<String> progress;

    /// @param progress receives progress messages
    public Candidates(ProjectHome home, Consumer<String> progress) {
        this.bench = home.root().resolve("testing/benchmarks");
        this.progress = progress;
    }

    /// All candidates, our own first.
    public List<Candidate> all() {
        var all = new ArrayList<Candidate>();
        all.add(new Candidate(OWN, ownCommand(), false, false));
        jvmPeerCommand("jda", "JdaPeer.java")
                .ifPresent(command -> all.add(new Candidate("JDA", command, false, false)));
        discordJsCommand()
                .ifPresent(command -> {
                    all.add(new Candidate("discord.js", command, false, false));
                    all.add(new Candidate("discord.js + nonce", command, true, true));
                });
        jvmPeerCommand("discord4j", "Discord4jPeer.java")
                .ifPresent(command -> all.add(new Candidate("Discord4J", command, false, false)));
        return all;
    }

    private List<String> ownCommand() {
        var target = bench.resolve("target");
        return List.of(
                java(),
                MEMORY,
                "-cp",
                target.resolve("benchmarks.jar")
                        + File.pathSeparator
                        + target.resolve("lib")
                        + "/*",
                "dev.parley.benchmarks.discord.candidate.own.OwnCandidate");
    }

    private Optional<List<String>> jvmPeerCommand(String name, String source) {
        var sources = bench.resolve("peer/discord");
        var jars = bench.resolve("target/peers").resolve(name);
        var installed =
                installed(
                        name,
                        jars,
                        sources,
                        List.of(
                                "mvn",
                                "-q",
                                "-B",
                                "-f",
                                sources.resolve(name).resolve("pom.xml").toString(),
                                "dependency:copy-dependencies",
                                "-DoutputDirectory=" + jars));
        return installed
                ? Optional.of(
                        List.of(
                                java(),
                                MEMORY,
                                "-cp",
                                jars + "/*",
                                sources.resolve("java").resolve(source).toString()))
                : Optional.empty();
    }

    private Optional<List<String>> discordJsCommand() {
        var directory = bench.resolve("target/peers/discordjs");
        var sources = bench.resolve("peer/discord/node");
        try {
            Files.createDirectories(directory);
            for (var file : List.of("package.json", "package-lock.json", "rest.mjs")) {
                Files.copy(
                        sources.resolve(file),
                        directory.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the discord.js peer", e);
        }
        return installed(
                        "discord.js",
                        directory.resolve("node_modules"),
                        directory,
                        List.of("npm", "ci", "--no-audit", "--no-fund"))
                ? Optional.of(List.of("node", directory.resolve("rest.mjs").toString()))
                : Optional.empty();
    }

    /// Installs a library unless it is already installed; false if that fails.
    private boolean installed(String name, Path mark, Path directory, List<String> command) {
        var done = mark.resolveSibling(mark.getFileName() + ".installed");
        if (Files.exists(done)) {
            return true;
        }
        progress.accept("installing " + name + " (once)");
        try {
            Files.createDirectories(mark);
            var process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    mark.resolveSibling(mark.getFileName() + ".log").toFile())
                            .start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            if (process.exitValue() == 0) {
                Files.createFile(done);
                return true;
            }
            progress.accept(
                    "skipping %s: %s failed, see %s.log".formatted(name, command.getFirst(), mark));
        } catch (IOException missing) {
            progress.accept("skipping %s: %s is not installed".formatted(name, command.getFirst()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while installing " + name, e);
        }
        return false;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
