package dev.parley.local.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's directory, and the build results in it that are started.
///
/// @param root the directory that holds `infra/topics.tsv`
public record ProjectHome(Path root) {

    private static final String MARKER_FILE = "infra/topics.tsv";

    /// @throws IllegalArgumentException when the directory is not the project's
    public ProjectHome {
        root = root.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(MARKER_FILE))) {
            throw new IllegalArgumentException(
                    root + " is not the project: it has no " + MARKER_FILE);
        }
    }

    /// The project around the current directory, or the one that the property `parley.home` names.
    ///
    /// @return its home
    public static ProjectHome find() {
        var named = System.getProperty("parley.home");
        if (named != null) {
            return new ProjectHome(Path.of(named));
        }
        var here = Path.of("").toAbsolutePath();
        return Stream.<Path>iterate(here, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(MARKER_FILE)))
                .findFirst()
                .map(ProjectHome::new)
                .orElseThrow(() -> new IllegalStateException("no project around " + here));
    }

    /// The settings of every broker.
    public Path kafkaProperties() {
        return root.resolve("infra/kafka/server.properties");
    }

    /// The declared topics.
    public Path topicsFile() {
        return root.resolve(MARKER_FILE);
    }

    /// The declared permissions.
    public Path aclsFile() {
        return root.resolve("infra/kafka/acls.tsv");
    }

    /// The class path of the broker.
    public List<Path> kafkaClassPath() {
        var lib = root.resolve("infra/kafka/target/lib");
        try (Stream<Path> jars = Files.list(lib)) {
            return Stream.concat(
                            Stream.of(root.resolve("infra/kafka")),
                            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the broker is not built; run: mvn -pl infra/kafka verify", e);
        }
    }

    /// The registry's program.
    public Path registryJar() {
        return root.resolve("infra/registry/target/registry/quarkus-run.jar");
    }

    /// The directory of the servers' unpacked binaries, shared by all modules.
    public Path unpackedBinaries() {
        return root.resolve("infra/local/target/binaries");
    }

    /// The packaged jar of a module.
    ///
    /// @param module its directory, such as `egress-discord` or `simulator/server`
    public Path jar(String module) {
        return root.resolve(module).resolve("target").resolve(module.replace('/', '-') + ".jar");
    }
}
