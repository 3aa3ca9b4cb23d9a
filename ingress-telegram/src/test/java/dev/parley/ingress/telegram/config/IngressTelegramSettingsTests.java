package dev.parley.ingress.telegram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.settings.InvalidSettingsException;
import dev.parley.testing.contracts.settings.SettingsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class IngressTelegramSettingsTests {

    private static final SettingsReader<IngressTelegramSettings> SETTINGS =
            new SettingsReader<>(
                    IngressTelegramSettings.class, Map.of("TELEGRAM_BOT_TOKEN", "7:secret"));

    @Test
    void haveDefaults() {
        var settings = SETTINGS.read(Map.of());

        assertThat(settings.token().value()).isEqualTo("7:secret");
        assertThat(settings.api()).hasToString("https://api.telegram.org");
        assertThat(settings.queueCapacity()).isEqualTo(1_000);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TELEGRAM_BOT_TOKEN | '' | TELEGRAM_BOT_TOKEN is not set",
                "TELEGRAM_API_BASE_URL | api.telegram.org | TELEGRAM_API_BASE_URL is"
                        + " 'api.telegram.org'"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> SETTINGS.read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }
}
