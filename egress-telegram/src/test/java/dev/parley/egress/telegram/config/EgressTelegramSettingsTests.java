package dev.parley.egress.telegram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// The service's settings: names, defaults, refusals.
class EgressTelegramSettingsTests {

    private static final String TOKEN = "900000001:simulated";

    @Test
    void needsOnlyAToken() {
        var settings = EgressTelegramSettings.from(new Env(Map.of("TELEGRAM_BOT_TOKEN", TOKEN)));

        assertThat(settings.token().value()).isEqualTo(TOKEN);
        assertThat(settings.api()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.toString()).doesNotContain(TOKEN);
    }

    @Test
    void goesWhereItIsTold() {
        var settings =
                EgressTelegramSettings.from(
                        new Env(
                                Map.of(
                                        "TELEGRAM_BOT_TOKEN", TOKEN,
                                        "TELEGRAM_API_BASE_URL", "http://127.0.0.1:7400/x/",
                                        "TELEGRAM_ANSWER_TIMEOUT", "2s")));

        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400/x"));
        assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void namesTheTokenThatIsMissing() {
        assertThatThrownBy(() -> EgressTelegramSettings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("TELEGRAM_BOT_TOKEN is not set");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var env = new Env(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_BASE_URL", "ftp://x"));

        assertThatThrownBy(() -> EgressTelegramSettings.from(env))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("TELEGRAM_API_BASE_URL is 'ftp://x'");
    }
}
