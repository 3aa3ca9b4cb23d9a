package dev.parley.conversation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.conversation.turn.ConversationScope;
import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;

/// Tests names, defaults and validation of the settings.
class ConversationSettingsTests {

    @Test
    void hasDefaults() {
        var settings = ConversationSettings.from(new Env(Map.of()));

        assertThat(settings.turns().scope()).isEqualTo(ConversationScope.USER_IN_PLACE);
        assertThat(settings.turns().contextWindow().maxMessages()).isEqualTo(20);
        assertThat(settings.turns().models().defaultModel()).isEqualTo("gpt-4o-mini");
        assertThat(settings.sessionTimeToLive()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.redisUrl()).hasToString("redis://127.0.0.1:6379");
        assertThat(settings.maxOutputTokens()).isEmpty();
    }

    @Test
    void readsEverySettingByItsName() {
        var settings =
                ConversationSettings.from(
                        new Env(
                                Map.of(
                                        "CONVERSATION_SCOPE", "place",
                                        "PARLEY_MODELS", "a, b",
                                        "PARLEY_DEFAULT_MODEL", "b",
                                        "PARLEY_CONTEXT_MESSAGES", "5",
                                        "PARLEY_TURN_PATIENCE", "90s",
                                        "PARLEY_MAX_OUTPUT_TOKENS", "500",
                                        "SESSION_TTL", "5m")));

        assertThat(settings.turns().scope()).isEqualTo(ConversationScope.PLACE);
        assertThat(settings.turns().models().supported()).containsExactly("a", "b");
        assertThat(settings.turns().models().defaultModel()).isEqualTo("b");
        assertThat(settings.turns().contextWindow().maxMessages()).isEqualTo(5);
        assertThat(settings.turns().timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.maxOutputTokens()).contains(500);
        assertThat(settings.sessionTimeToLive()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "CONVERSATION_SCOPE, world, expected one of",
        "PARLEY_DEFAULT_MODEL, other, expected one of PARLEY_MODELS",
        "PARLEY_CONTEXT_MESSAGES, many, expected a number from 1 to 200",
        "PARLEY_TURN_PATIENCE, long, expected a duration",
        "REDIS_URL, http://x, expected an address",
    })
    void rejectsAnInvalidValueWithItsNameAndAnExample(String name, String value, String cure) {
        assertThatThrownBy(() -> ConversationSettings.from(new Env(Map.of(name, value))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContainingAll(name, value, cure, "example: " + name + "=");
    }
}
