package dev.parley.inference.config;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Factory of the client of the OpenAI-compatible API.
final class OpenAiClientFactory {

    /// Shorter than the idle timeout of most servers.
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(50);

    private OpenAiClientFactory() {}

    /// Creates a pool with one connection per call in flight; OkHttp's default is five.
    static ConnectionPool connectionPool(InferenceSettings settings) {
        return new ConnectionPool(
                settings.maxInFlight(), IDLE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /// Creates a client without its own retries, which would hide attempts and exceed deadlines.
    static OpenAIClient client(InferenceSettings settings, ConnectionPool connections) {
        return OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey().value())
                .baseUrl(settings.baseUrl().toString())
                .maxRetries(0)
                .timeout(settings.callTimeout())
                .okHttpClient(new OkHttpClient.Builder().connectionPool(connections).build())
                .build();
    }
}
