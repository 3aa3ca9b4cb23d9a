package dev.parley.conversation.config;

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
class ConversationSettingsTests {

    private static final Map<String, String> LEAST =
            Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "127.0.0.1:1",
                    "DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:1/x");

    @Test
    void haveDefaults() {
        var settings = read(Map.of("PARLEY_MODELS", ""));

        assertThat(settings.turns().contextWindow().maxMessages()).isEqualTo(20);
        assertThat(settings.turns().contextWindow().systemPrompt())
                .startsWith("You are Parley, a")
                .endsWith("to the point.");
        assertThat(settings.models()).containsExactly("gpt-4o-mini");
        assertThat(settings.defaultModel()).isEqualTo("gpt-4o-mini");
        assertThat(settings.sessionTimeToLive()).hasHours(1);
        assertThat(settings.redisUrl()).hasToString("redis://127.0.0.1:6379");
        assertThat(settings.maxOutputTokens()).isEmpty();
    }

    @Test
    void areReadByTheirNames() {
        var settings =
                read(
                        Map.of(
                                "CONVERSATION_SCOPE", "place",
                                "PARLEY_MODELS", "a, b",
                                "PARLEY_DEFAULT_MODEL", "b",
                                "PARLEY_CONTEXT_MESSAGES", "5",
                                "PARLEY_TURN_PATIENCE", "90s",
                                "PARLEY_MAX_OUTPUT_TOKENS", "500",
                                "SESSION_TTL", "5m"));

        assertThat(settings.scope()).hasToString("PLACE");
        assertThat(settings.models()).containsExactly("a", "b");
        assertThat(settings.defaultModel()).isEqualTo("b");
        assertThat(settings.contextMessages()).isEqualTo(5);
        assertThat(settings.turnTimeout()).hasSeconds(90);
        assertThat(settings.maxOutputTokens()).contains(500);
        assertThat(settings.sessionTimeToLive()).hasMinutes(5);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        assertThatThrownBy(() ->
                        read(
                                Map.of(
                                        "PARLEY_CONTEXT_MESSAGES", "lots",
                                        "PARLEY_CONTEXT_TOKENS", "7",
                                        "SESSION_TTL", "1 hour")))
                .hasMessageContainingAll(
                        "PARLEY_CONTEXT_MESSAGES is 'lots', expected a number from 1 to 200;"
                                + " example: PARLEY_CONTEXT_MESSAGES=20",
                        "PARLEY_CONTEXT_TOKENS is '7', expected a number from 100 to 1000000",
                        "SESSION_TTL is '1 hour', expected a duration");
    }

    @Test
    void neverPrintsThePasswordOfAnAddress() {
        assertThatThrownBy(() -> read(Map.of("REDIS_URL", "http://user:hunter2@redis")))
                .hasMessageStartingWith("REDIS_URL is 'http://user:***@redis', expected an address")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONVERSATION_SCOPE | world | CONVERSATION_SCOPE is 'world', expected one of [",
                "PARLEY_DEFAULT_MODEL | other | PARLEY_DEFAULT_MODEL is 'other', expected one of"
                        + " PARLEY_MODELS",
                "PARLEY_TURN_PATIENCE | 90 | PARLEY_TURN_PATIENCE is '90', expected a duration"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }

    private static ConversationSettings read(Map<String, String> variables) {
        var all = new HashMap<>(LEAST);
        all.putAll(variables);
        all.put("SPRING_MAIN_WEB_APPLICATION_TYPE", "none");
        try (var context =
                new ServiceLauncher(OnlySettings.class, ConversationSettings.class).start(all)) {
            return context.getBean(ConversationSettings.class);
        }
    }

    @EnableConfigurationProperties(ConversationSettings.class)
    static class OnlySettings {}
}
