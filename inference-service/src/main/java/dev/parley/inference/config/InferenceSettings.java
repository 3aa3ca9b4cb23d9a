package dev.parley.inference.config;

import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.InvalidSettingException;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.time.Duration;

/// The settings of inference-service.
///
/// @param apiKey key of the model API; any word for Ollama
/// @param baseUrl address of the model API
/// @param maxInFlight concurrent calls of one instance
/// @param attemptsPerModel calls of one model before its fallback is called
/// @param callTimeout timeout of one call
/// @param ledgerRetention time that results are kept: longer than the topics keep requests
@ConfigurationProperties("parley.inference")
public record InferenceSettings(
        @NotNull @Example("sk-…") Secret apiKey,
        @NotNull @UriScheme({"http", "https"}) URI baseUrl,
        @Min(1) @Max(20_000) int maxInFlight,
        @Min(1) @Max(100) int attemptsPerModel,
        @NotNull @DurationMin(nanos = 1) Duration callTimeout,
        @NotNull Duration ledgerRetention) {

    private static final Duration TOPIC_RETENTION = Duration.ofDays(7);

    /// Validates the retention.
    ///
    /// @throws InvalidSettingException when results would be forgotten before their requests
    public InferenceSettings {
        baseUrl = Uris.withoutTrailingSlash(baseUrl);
        if (ledgerRetention.compareTo(TOPIC_RETENTION) <= 0) {
            throw new InvalidSettingException(
                    "INFERENCE_LEDGER_KEPT",
                    "is not longer than the topics keep requests, 7d",
                    "9d");
        }
    }
}
