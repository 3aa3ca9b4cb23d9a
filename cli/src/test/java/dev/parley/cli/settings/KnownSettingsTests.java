package dev.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class KnownSettingsTests {

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

    @Test
    void equalTheTableOfTheReadme() throws IOException {
        assertThat(KnownSettings.all().keySet()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void suggestTheClosestName() {
        assertThat(KnownSettings.closestTo("PARLEY_MODLES")).contains("PARLEY_MODELS");
        assertThat(KnownSettings.closestTo("PARLEY_SOMETHING_ELSE")).isEmpty();
    }

    private static Set<String> documented() throws IOException {
        var names = new TreeSet<String>();
        var inTable = false;
        for (var line : Files.readAllLines(ProjectHome.find().root().resolve("README.md"))) {
            if (line.startsWith("## ")) {
                inTable = line.equals("## Settings");
            }
            if (inTable && line.startsWith("| `")) {
                var name = NAME.matcher(line.substring(0, line.indexOf(" | ")));
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }
}
