package dev.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.application.Stage;
import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;

/// The settings that reach the containers of `docker-compose.yml`.
class ComposeFileTests {

    private final ProjectHome home = ProjectHome.find();
    private final ComposeFile compose = ComposeFile.read(home);

    @ParameterizedTest
    @EnumSource(Stage.class)
    void handsEachServiceTheSettingsThatItReads(Stage stage) throws IOException {
        var read = new TreeSet<>(ServiceSettings.readBy(home, stage));

        read.removeAll(compose.fixed(stage.module()));

        assertThat(compose.passedOn(stage.module())).containsAll(read);
    }

    @Test
    void leavesNoSettingOfTheReadmeOut() {
        var everySetting = new TreeSet<>(KnownSettings.all().keySet());

        for (var stage : Stage.values()) {
            everySetting.removeAll(compose.fixed(stage.module()));
            everySetting.removeAll(compose.passedOn(stage.module()));
        }

        assertThat(everySetting).containsExactly("PARLEY_PORT_BASE");
        assertThat(compose.publishedPorts("simulator")).contains("PARLEY_PORT_BASE");
    }

    @Test
    void fixesOnlyTheAddressesInsideItsNetwork() {
        assertThat(Arrays.stream(Stage.values()))
                .flatMap(stage -> compose.fixed(stage.module()))
                .containsOnly(
                        "DATABASE_URL",
                        "DATABASE_USER",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "MANAGEMENT_PORT",
                        "REDIS_URL",
                        "SCHEMA_REGISTRY_URL",
                        "SERVER_ADDRESS",
                        "SERVER_PORT");
    }
}
