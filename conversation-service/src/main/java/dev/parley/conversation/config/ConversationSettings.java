package dev.parley.conversation.config;

import dev.parley.conversation.turn.ContextWindow;
import dev.parley.conversation.turn.ConversationScope;
import dev.parley.conversation.turn.ModelCatalog;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The settings of conversation-service.
///
/// @param redisUrl where the session cache is
/// @param sessionTimeToLive how long a session stays in it after its last use
/// @param maxOutputTokens how long an answer may be, if bounded
public record ConversationSettings(
        TurnSettings turns,
        URI redisUrl,
        Duration sessionTimeToLive,
        Optional<Integer> maxOutputTokens) {

    private static final String DEFAULT_SYSTEM_PROMPT =
            "You are Parley, a friendly and helpful assistant in a chat. Answer in the language you"
                    + " are spoken to, briefly and to the point.";

    private static final int MAX_MESSAGES = 200;
    private static final int MAX_TOKENS = 1_000_000;

    /// Reads the settings.
    ///
    /// @throws InvalidSettingException when one is missing or malformed
    public static ConversationSettings from(Env env) {
        var outputTokens = env.number("PARLEY_MAX_OUTPUT_TOKENS", 0, 0, MAX_TOKENS);
        return new ConversationSettings(
                new TurnSettings(
                        scope(env),
                        models(env),
                        new ContextWindow(
                                env.text("PARLEY_SYSTEM_PROMPT", DEFAULT_SYSTEM_PROMPT),
                                env.number("PARLEY_CONTEXT_MESSAGES", 20, 1, MAX_MESSAGES),
                                env.number("PARLEY_CONTEXT_TOKENS", 6_000, 100, MAX_TOKENS)),
                        env.duration("PARLEY_TURN_PATIENCE", Duration.ofMinutes(3))),
                env.uri("REDIS_URL", "redis://127.0.0.1:6379", "redis", "rediss"),
                env.duration("SESSION_TTL", Duration.ofHours(1)),
                outputTokens == 0 ? Optional.empty() : Optional.of(outputTokens));
    }

    private static ConversationScope scope(Env env) {
        var text = env.text("CONVERSATION_SCOPE", "user-in-place");
        return Arrays.stream(ConversationScope.values())
                .filter(scope -> spelled(scope).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSettingException(
                                "CONVERSATION_SCOPE",
                                "is '"
                                        + text
                                        + "', expected one of "
                                        + Arrays.stream(ConversationScope.values())
                                                .map(ConversationSettings::spelled)
                                                .toList(),
                                "user-in-place"));
    }

    private static String spelled(ConversationScope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ModelCatalog models(Env env) {
        var supported = env.list("PARLEY_MODELS", "gpt-4o-mini");
        if (supported.isEmpty()) {
            throw new InvalidSettingException(
                    "PARLEY_MODELS", "names no model", "gpt-4o-mini,gpt-4o");
        }
        var standard = env.text("PARLEY_DEFAULT_MODEL", supported.getFirst());
        if (!supported.contains(standard)) {
            throw new InvalidSettingException(
                    "PARLEY_DEFAULT_MODEL",
                    "is '" + standard + "', expected one of PARLEY_MODELS " + supported,
                    supported.getFirst());
        }
        return new ModelCatalog(supported, standard);
    }
}
