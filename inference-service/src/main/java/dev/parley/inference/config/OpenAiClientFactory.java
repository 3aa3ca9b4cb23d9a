package dev.parley.inference.config;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How the client of the models' API is set up.
final class OpenAiClientFactory {

    /// Shorter than most servers keep idle connections.
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(50);

    private OpenAiClientFactory() {}

    /// A connection for each call in flight, where OkHttp keeps five.
    static ConnectionPool connectionPool(InferenceSettings settings) {
        return new ConnectionPool(
                settings.maxInFlight(), IDLE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /// A client that never retries by itself, which would hide attempts and overrun deadlines.
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
