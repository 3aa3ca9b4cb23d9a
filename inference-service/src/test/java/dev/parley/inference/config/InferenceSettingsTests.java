package dev.parley.inference.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.settings.InvalidSettingsException;
import dev.parley.testing.contracts.settings.SettingsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class InferenceSettingsTests {

    private static final SettingsReader<InferenceSettings> SETTINGS =
            new SettingsReader<>(InferenceSettings.class, Map.of("OPENAI_API_KEY", "sk-1"));

    @Test
    void haveDefaults() {
        var settings = SETTINGS.read(Map.of());

        assertThat(settings.apiKey().value()).isEqualTo("sk-1");
        assertThat(settings.baseUrl()).hasToString("https://api.openai.com/v1");
        assertThat(settings.maxInFlight()).isEqualTo(1_000);
        assertThat(settings.attemptsPerModel()).isEqualTo(5);
        assertThat(settings.callTimeout()).hasSeconds(60);
        assertThat(settings.ledgerRetention()).hasDays(9);
    }

    @Test
    void requireAKey() {
        assertThatThrownBy(() -> SETTINGS.read(Map.of("OPENAI_API_KEY", " ")))
                .hasMessage("OPENAI_API_KEY is not set; example: OPENAI_API_KEY=sk-…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI_BASE_URL | api.openai.com | OPENAI_BASE_URL is 'api.openai.com', expected"
                        + " an address that starts with [http, https]",
                "INFERENCE_MAX_IN_FLIGHT | 0 | INFERENCE_MAX_IN_FLIGHT is '0', expected a number",
                "INFERENCE_ATTEMPTS | many | INFERENCE_ATTEMPTS is 'many', expected a number from 1"
                        + " to 100",
                "INFERENCE_CALL_TIMEOUT | 0s | INFERENCE_CALL_TIMEOUT is '0s', expected a duration"
                        + " above zero",
                "INFERENCE_LEDGER_KEPT | 7d | INFERENCE_LEDGER_KEPT is not longer"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> SETTINGS.read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }
}
