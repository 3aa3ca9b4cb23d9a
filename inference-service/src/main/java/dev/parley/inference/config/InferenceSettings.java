package dev.parley.inference.config;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;
import dev.parley.support.service.Secret;

import java.net.URI;
import java.time.Duration;

/// The settings of inference-service.
///
/// @param apiKey for the models' API
/// @param baseUrl of the models' API; GitHub Models and Ollama work by it alone
/// @param maxInFlight calls that one instance makes at the same time
/// @param attemptsPerModel calls of one model before its stand-in is asked
/// @param callTimeout how long one call may take
/// @param ledgerRetention how long results are remembered: longer than the topics keep requests
public record InferenceSettings(
        Secret apiKey,
        URI baseUrl,
        int maxInFlight,
        int attemptsPerModel,
        Duration callTimeout,
        Duration ledgerRetention) {

    private static final String DEFAULT_BASE_URL = "https://api.openai.com/v1";
    private static final int MAX_IN_FLIGHT = 20_000;
    private static final Duration TOPIC_RETENTION = Duration.ofDays(7);

    /// Reads `OPENAI_API_KEY`, `OPENAI_BASE_URL`, `INFERENCE_MAX_IN_FLIGHT`, `INFERENCE_ATTEMPTS`,
    /// `INFERENCE_CALL_TIMEOUT`, `INFERENCE_LEDGER_KEPT`.
    ///
    /// @throws InvalidSettingException when one is missing or malformed
    public static InferenceSettings from(Env env) {
        return new InferenceSettings(
                env.secret("OPENAI_API_KEY", "sk-…"),
                env.uri("OPENAI_BASE_URL", DEFAULT_BASE_URL, "http", "https"),
                env.number("INFERENCE_MAX_IN_FLIGHT", 1_000, 1, MAX_IN_FLIGHT),
                env.number("INFERENCE_ATTEMPTS", 5, 1, 100),
                callTimeout(env),
                ledgerRetention(env));
    }

    private static Duration callTimeout(Env env) {
        var patience = env.duration("INFERENCE_CALL_TIMEOUT", Duration.ofSeconds(60));
        if (!patience.isPositive()) {
            throw new InvalidSettingException("INFERENCE_CALL_TIMEOUT", "is not above zero", "60s");
        }
        return patience;
    }

    private static Duration ledgerRetention(Env env) {
        var kept = env.duration("INFERENCE_LEDGER_KEPT", Duration.ofDays(9));
        if (kept.compareTo(TOPIC_RETENTION) <= 0) {
            throw new InvalidSettingException(
                    "INFERENCE_LEDGER_KEPT",
                    "is not longer than the topics keep requests, 7d",
                    "9d");
        }
        return kept;
    }
}
