package dev.parley.inference.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;
import dev.parley.support.service.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Tests names, defaults and validation of the settings.
class InferenceSettingsTests {

    private static final Map<String, String> MINIMUM = Map.of("OPENAI_API_KEY", "sk-1");

    @Test
    void needsOnlyTheKey() {
        assertThat(InferenceSettings.from(new Env(MINIMUM)))
                .isEqualTo(
                        new InferenceSettings(
                                new Secret("sk-1"),
                                URI.create("https://api.openai.com/v1"),
                                1_000,
                                5,
                                Duration.ofSeconds(60),
                                Duration.ofDays(9)));
    }

    @Test
    void readsEverySettingByItsName() {
        var env =
                new Env(
                        Map.of(
                                "OPENAI_API_KEY", "sk-2",
                                "OPENAI_BASE_URL", "http://127.0.0.1:7400/v1/",
                                "INFERENCE_MAX_IN_FLIGHT", "7",
                                "INFERENCE_ATTEMPTS", "2",
                                "INFERENCE_CALL_TIMEOUT", "20s",
                                "INFERENCE_LEDGER_KEPT", "30d"));

        assertThat(InferenceSettings.from(env))
                .isEqualTo(
                        new InferenceSettings(
                                new Secret("sk-2"),
                                URI.create("http://127.0.0.1:7400/v1"),
                                7,
                                2,
                                Duration.ofSeconds(20),
                                Duration.ofDays(30)));
    }

    @Test
    void requiresTheKey() {
        assertThatThrownBy(() -> InferenceSettings.from(new Env(Map.of())))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("OPENAI_API_KEY is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_BASE_URL, api.openai.com",
        "INFERENCE_MAX_IN_FLIGHT, 0",
        "INFERENCE_MAX_IN_FLIGHT, many",
        "INFERENCE_ATTEMPTS, 0",
        "INFERENCE_CALL_TIMEOUT, 0s",
        "INFERENCE_LEDGER_KEPT, 7d"
    })
    void rejectsInvalidValues(String name, String value) {
        var values = new HashMap<>(MINIMUM);
        values.put(name, value);

        assertThatThrownBy(() -> InferenceSettings.from(new Env(values)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(name);
    }
}
