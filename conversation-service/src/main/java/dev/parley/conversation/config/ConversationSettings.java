package dev.parley.conversation.config;

import dev.parley.conversation.turn.ContextWindow;
import dev.parley.conversation.turn.ConversationScope;
import dev.parley.conversation.turn.ModelCatalog;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.support.kafka.RecordSize;
import dev.parley.support.service.settings.InvalidSettingException;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings of conversation-service.
///
/// @param scope the people and places that share a conversation
/// @param models the models that people may choose
/// @param defaultModel the model until a person chooses one; empty for the first of the models
/// @param systemPrompt the instruction in front of every history
/// @param contextMessages largest number of messages that a model gets
/// @param contextTokens largest number of tokens that a model gets
/// @param turnTimeout time after which an unanswered turn is closed
/// @param maxTokens longest answer in tokens; 0 for any
/// @param redisUrl address of the session cache
/// @param sessionTimeToLive time that an unused session stays in the cache
@ConfigurationProperties("parley.conversation")
public record ConversationSettings(
        @NotNull ConversationScope scope,
        @NotNull List<String> models,
        @Nullable String defaultModel,
        @NotNull String systemPrompt,
        @Min(1) @Max(ContextWindow.MAX_MESSAGES) int contextMessages,
        @Min(100) @Max(1_000_000) int contextTokens,
        @NotNull @DurationMin(nanos = 1) Duration turnTimeout,
        @Min(0) @Max(1_000_000) int maxTokens,
        @NotNull @UriScheme({"redis", "rediss"}) URI redisUrl,
        @NotNull @DurationMin(nanos = 1) Duration sessionTimeToLive) {

    /// Leaves most of a request to the messages.
    private static final int MAX_SYSTEM_PROMPT = 100_000;

    /// Validates the system prompt and the models.
    ///
    /// @throws InvalidSettingException when the prompt is too long, or the list is empty or lacks
    ///   the default
    public ConversationSettings {
        models = models.stream().filter(model -> !model.isBlank()).toList();
        redisUrl = Uris.withoutTrailingSlash(redisUrl);
        if (systemPrompt.length() > MAX_SYSTEM_PROMPT) {
            throw new InvalidSettingException(
                    "PARLEY_SYSTEM_PROMPT",
                    "has "
                            + systemPrompt.length()
                            + " characters, expected at most "
                            + MAX_SYSTEM_PROMPT,
                    "You are a friendly assistant.");
        }
        if (models.isEmpty()) {
            throw new InvalidSettingException(
                    "PARLEY_MODELS", "does not name a model", "gpt-4o-mini,gpt-4o");
        }
        if (defaultModel == null || defaultModel.isEmpty()) {
            defaultModel = models.getFirst();
        }
        if (!models.contains(defaultModel)) {
            throw new InvalidSettingException(
                    "PARLEY_DEFAULT_MODEL",
                    "is '" + defaultModel + "', expected one of PARLEY_MODELS " + models,
                    models.getFirst());
        }
    }

    /// The settings of the decision.
    TurnSettings turns() {
        return new TurnSettings(
                scope,
                new ModelCatalog(models, String.valueOf(defaultModel)),
                new ContextWindow(
                        systemPrompt, contextMessages, contextTokens, RecordSize.MAX_TEXT_BYTES),
                turnTimeout);
    }

    /// The longest answer in tokens, where it is bounded.
    Optional<Integer> maxOutputTokens() {
        return maxTokens == 0 ? Optional.empty() : Optional.of(maxTokens);
    }
}
