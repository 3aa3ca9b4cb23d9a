package dev.parley.cli.settings;

import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The environment variables that a service's `application.yml` and the defaults it imports name.
final class ServiceSettings {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern IMPORT = Pattern.compile("classpath:([a-z-]+\\.yml)");
    private static final String DEFAULTS = "libs/service-support/src/main/resources";

    private ServiceSettings() {}

    static Set<String> readBy(ProjectHome home, Stage stage) throws IOException {
        var names = new TreeSet<String>();
        var application =
                home.root().resolve(stage.module()).resolve("src/main/resources/application.yml");
        addNames(application, names);
        var imports = IMPORT.matcher(Files.readString(application));
        while (imports.find()) {
            addNames(home.root().resolve(DEFAULTS).resolve(imports.group(1)), names);
        }
        return names;
    }

    private static void addNames(Path file, Set<String> names) throws IOException {
        var name = NAME.matcher(Files.readString(file));
        while (name.find()) {
            names.add(name.group(1));
        }
    }
}
