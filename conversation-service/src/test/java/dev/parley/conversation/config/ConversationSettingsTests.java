package dev.parley.conversation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.service.settings.InvalidSettingsException;
import dev.parley.testing.contracts.settings.SettingsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Names, defaults and faults of the settings in `application.yml`.
class ConversationSettingsTests {

    private static final SettingsReader<ConversationSettings> SETTINGS =
            new SettingsReader<>(ConversationSettings.class, Map.of());

    @Test
    void haveDefaults() {
        var settings = SETTINGS.read(Map.of("PARLEY_MODELS", ""));

        assertThat(settings.turns().contextWindow().maxMessages()).isEqualTo(20);
        assertThat(settings.turns().contextWindow().systemPrompt())
                .startsWith("You are Parley, a")
                .endsWith("to the point.");
        assertThat(settings.models()).containsExactly("gpt-4o-mini");
        assertThat(settings.defaultModel()).isEqualTo("gpt-4o-mini");
        assertThat(settings.sessionTimeToLive()).hasHours(1);
        assertThat(settings.redisUrl()).hasToString("redis://127.0.0.1:6379");
        assertThat(settings.maxOutputTokens()).contains(4_000);
    }

    @Test
    void areReadByTheirNames() {
        var settings =
                SETTINGS.read(
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
                        SETTINGS.read(
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
    void rejectsASystemPromptThatFillsTheContext() {
        assertThatThrownBy(() ->
                        SETTINGS.read(Map.of("PARLEY_SYSTEM_PROMPT", "be kind.".repeat(20_000))))
                .hasMessageContaining(
                        "PARLEY_SYSTEM_PROMPT has 160000 characters, expected at most")
                .hasMessageNotContaining("be kind.be kind");
    }

    @Test
    void neverPrintsThePasswordOfAnAddress() {
        assertThatThrownBy(() -> SETTINGS.read(Map.of("REDIS_URL", "http://user:hunter2@redis")))
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
                "SESSION_TTL | 0s | SESSION_TTL is '0s', expected a duration above zero",
                "PARLEY_TURN_PATIENCE | 90 | PARLEY_TURN_PATIENCE is '90', expected a duration"
            })
    void reportsAFaultWithNameValueAndExpectation(String name, String value, String fault) {
        assertThatThrownBy(() -> SETTINGS.read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(fault);
    }
}
