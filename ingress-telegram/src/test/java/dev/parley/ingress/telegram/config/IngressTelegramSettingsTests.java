package dev.parley.ingress.telegram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

/// Names, defaults and validation of the settings.
class IngressTelegramSettingsTests {

    @Test
    void needsOnlyTheToken() {
        var settings =
                IngressTelegramSettings.from(new Env(Map.of("TELEGRAM_BOT_TOKEN", "7:secret")));

        assertThat(settings.token().value()).isEqualTo("7:secret");
        assertThat(settings.api()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.queueCapacity()).isEqualTo(1_000);
    }

    @Test
    void readsEverySettingByItsName() {
        var settings =
                IngressTelegramSettings.from(
                        new Env(
                                Map.of(
                                        "TELEGRAM_BOT_TOKEN", "7:secret",
                                        "TELEGRAM_API_BASE_URL", "http://127.0.0.1:7400/",
                                        "INGRESS_QUEUE_CAPACITY", "5")));

        assertThat(settings.api()).isEqualTo(URI.create("http://127.0.0.1:7400"));
        assertThat(settings.queueCapacity()).isEqualTo(5);
    }

    @Test
    void namesTheInvalidSetting() {
        assertThatThrownBy(() -> IngressTelegramSettings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("TELEGRAM_BOT_TOKEN is not set");
        var malformed =
                new Env(
                        Map.of(
                                "TELEGRAM_BOT_TOKEN", "7:secret",
                                "TELEGRAM_API_BASE_URL", "api.telegram.org"));
        assertThatThrownBy(() -> IngressTelegramSettings.from(malformed))
                .hasMessageStartingWith("TELEGRAM_API_BASE_URL is 'api.telegram.org'");
    }

    @Test
    void neverPrintsTheToken() {
        var settings =
                IngressTelegramSettings.from(new Env(Map.of("TELEGRAM_BOT_TOKEN", "7:secret")));

        assertThat(settings.toString()).doesNotContain("secret");
    }
}
