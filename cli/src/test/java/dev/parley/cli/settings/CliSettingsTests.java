package dev.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Real and simulated external systems by the operator's settings.
class CliSettingsTests {

    private static final SimulatorAddress SIMULATOR = new SimulatorAddress(7400);

    @Test
    void simulatesEverySystemWithoutASecret() {
        var settings = settings("", Map.of());

        assertThat(settings.realSystems()).isEmpty();
        assertThat(settings.serviceEnvironment(SIMULATOR))
                .containsEntry("DISCORD_API_BASE_URL", "http://127.0.0.1:7400/api/v10")
                .containsEntry("DISCORD_GATEWAY_URL", "ws://127.0.0.1:7400/gateway")
                .containsEntry("TELEGRAM_API_BASE_URL", "http://127.0.0.1:7400")
                .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:7400/v1");
    }

    @Test
    void replacesOnlyTheSystemWhoseSecretIsSet() {
        var settings = settings("DISCORD_BOT_TOKEN=real.discord.token\n", Map.of());

        assertThat(settings.realSystems()).containsExactly("DISCORD_BOT_TOKEN");
        assertThat(settings.serviceEnvironment(SIMULATOR))
                .containsEntry("DISCORD_BOT_TOKEN", "real.discord.token")
                .containsEntry("TELEGRAM_API_BASE_URL", "http://127.0.0.1:7400")
                .doesNotContainKeys("DISCORD_API_BASE_URL", "DISCORD_GATEWAY_URL");
    }

    @Test
    void readsASecretFromTheFileThatASettingNames(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("token"), "7:abc\n");

        var settings = settings("TELEGRAM_BOT_TOKEN_FILE=" + secret, Map.of());

        assertThat(settings.get("TELEGRAM_BOT_TOKEN")).contains("7:abc");
        assertThat(settings.isReal(ExternalSystem.TELEGRAM)).isTrue();
    }

    @Test
    void takesAModelAsRealByItsAddressAlone() {
        var settings = settings("OPENAI_BASE_URL=http://127.0.0.1:11434/v1\n", Map.of());

        assertThat(settings.isReal(ExternalSystem.MODEL_API)).isTrue();
        assertThat(settings.serviceEnvironment(SIMULATOR))
                .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")
                .containsEntry("OPENAI_API_KEY", "not-needed");
    }

    @Test
    void prefersTheEnvironmentToTheFile() {
        var settings =
                settings(
                        "PARLEY_PORT_BASE=8000\nA=file\n",
                        Map.of("PARLEY_PORT_BASE", "9000", "A", "env"));

        assertThat(settings.portBase()).isEqualTo(9000);
        assertThat(settings.serviceEnvironment(SIMULATOR)).containsEntry("A", "env");
    }

    @Test
    void rejectsAnInvalidPortBaseWithAnExample() {
        assertThatThrownBy(() -> settings("PARLEY_PORT_BASE=80\n", Map.of()).portBase())
                .hasMessageContaining("PARLEY_PORT_BASE is '80'")
                .hasMessageContaining("such as 7400");
    }

    private static CliSettings settings(String file, Map<String, String> environment) {
        return new CliSettings(EnvFile.parse(file), environment);
    }
}
