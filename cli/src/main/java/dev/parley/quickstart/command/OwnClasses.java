package dev.parley.quickstart.command;

import dev.parley.localstack.ProjectHome;
import dev.parley.quickstart.QuickstartApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/// The supervisor's own classes, loaded while the jars they came from are still there.
///
/// A build writes over the jars from which the supervisor runs. A class that is needed for the
/// first time after that, such as the one that stops a process, would not be found any more.
final class OwnClasses {

    private OwnClasses() {}

    /// Loads all classes of the jars that the project's build makes.
    static void load() {
        load(QuickstartApplication.class);
        load(ProjectHome.class);
    }

    private static void load(Class<?> one) {
        try {
            var jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(jar)) {
                load(jar, one.getClassLoader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the jar of " + one, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file holds " + one, e);
        }
    }

    private static void load(Path jar, ClassLoader loader) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("dev/parley/") && name.endsWith(".class"))
                    .filter(name -> !name.contains("/testing/") && !name.contains("-"))
                    .forEach(name -> load(name, loader));
        }
    }

    private static void load(String entry, ClassLoader loader) {
        var name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            var _ = Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // a class for other surroundings than these
        }
    }
}
