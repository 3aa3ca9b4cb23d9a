package dev.parley.ingress.discord.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.settings.InvalidSettingsException;
import dev.parley.testing.contracts.settings.SettingsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class IngressDiscordSettingsTests {

    private static final SettingsReader<IngressDiscordSettings> SETTINGS =
            new SettingsReader<>(
                    IngressDiscordSettings.class, Map.of("DISCORD_BOT_TOKEN", "a.secret.b"));

    @Test
    void haveDefaults() {
        var settings = SETTINGS.read(Map.of());

        assertThat(settings.api()).hasToString("https://discord.com/api/v10");
        assertThat(settings.gateway()).isEmpty();
        assertThat(settings.queueCapacity()).isEqualTo(1_000);
        assertThat(settings.catchUpWindow()).hasDays(1);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_BOT_TOKEN | '' | DISCORD_BOT_TOKEN is not set",
                "DISCORD_GATEWAY_URL | http://127.0.0.1/gateway | DISCORD_GATEWAY_URL is"
                        + " 'http://127.0.0.1/gateway'",
                "INGRESS_QUEUE_CAPACITY | 0 | INGRESS_QUEUE_CAPACITY is '0', expected a number from"
                        + " 1"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> SETTINGS.read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }
}
