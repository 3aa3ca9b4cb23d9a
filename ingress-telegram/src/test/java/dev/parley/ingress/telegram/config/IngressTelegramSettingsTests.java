package dev.parley.ingress.telegram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.launch.ServiceLauncher;
import dev.parley.support.service.settings.InvalidSettingsException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import java.util.HashMap;
import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class IngressTelegramSettingsTests {

    private static final Map<String, String> LEAST =
            Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1", "TELEGRAM_BOT_TOKEN", "7:secret");

    @Test
    void haveDefaults() {
        var settings = read(Map.of());

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
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }

    private static IngressTelegramSettings read(Map<String, String> variables) {
        var all = new HashMap<>(LEAST);
        all.putAll(variables);
        all.put("SPRING_MAIN_WEB_APPLICATION_TYPE", "none");
        try (var context =
                new ServiceLauncher(OnlySettings.class, IngressTelegramSettings.class).start(all)) {
            return context.getBean(IngressTelegramSettings.class);
        }
    }

    @EnableConfigurationProperties(IngressTelegramSettings.class)
    static class OnlySettings {}
}
