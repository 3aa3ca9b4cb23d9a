package dev.parley.cli.command;

import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/// Loads the supervisor's classes while the jars they come from are unchanged.
///
/// A build overwrites the jars that the supervisor runs from. A class needed for the first time
/// after that, such as the one that stops a process, would not be found.
final class ClassPreloader {

    private ClassPreloader() {}

    /// Loads all classes of the jars that the project's build makes.
    static void preload() {
        preload(ClassPreloader.class);
        preload(ProjectHome.class);
    }

    private static void preload(Class<?> one) {
        try {
            var jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(jar)) {
                preload(jar, one.getClassLoader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the jar of " + one, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(one + " does not come from a file", e);
        }
    }

    private static void preload(Path jar, ClassLoader loader) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("dev/parley/") && name.endsWith(".class"))
                    .filter(name -> !name.contains("/testing/") && !name.contains("-"))
                    .forEach(name -> preload(name, loader));
        }
    }

    private static void preload(String entry, ClassLoader loader) {
        var name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            var _ = Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // a class for another environment
        }
    }
}
