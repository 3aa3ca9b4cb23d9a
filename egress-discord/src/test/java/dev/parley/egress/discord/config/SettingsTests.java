package dev.parley.egress.discord.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chassis.Env;
import dev.parley.chassis.InvalidSetting;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// The service's settings: names, defaults, refusals.
class SettingsTests {

    private static final String TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley";

    @Test
    void needsOnlyAToken() {
        var settings = Settings.from(new Env(Map.of("DISCORD_BOT_TOKEN", TOKEN)));

        assertThat(settings.token().value()).isEqualTo(TOKEN);
        assertThat(settings.api()).isEqualTo(URI.create("https://discord.com/api/v10"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.toString()).doesNotContain(TOKEN);
    }

    @Test
    void goesWhereItIsTold() {
        var settings =
                Settings.from(
                        new Env(
                                Map.of(
                                        "DISCORD_BOT_TOKEN", TOKEN,
                                        "DISCORD_API_BASE_URL", "http://127.0.0.1:7400/x/",
                                        "DISCORD_ANSWER_TIMEOUT", "2s")));

        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400/x"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void namesTheTokenThatIsMissing() {
        assertThatThrownBy(() -> Settings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("DISCORD_BOT_TOKEN is not set");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var env = new Env(Map.of("DISCORD_BOT_TOKEN", TOKEN, "DISCORD_API_BASE_URL", "ftp://x"));

        assertThatThrownBy(() -> Settings.from(env))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("DISCORD_API_BASE_URL is 'ftp://x'");
    }
}
