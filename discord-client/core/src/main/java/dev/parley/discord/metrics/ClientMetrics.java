package dev.parley.discord.metrics;

import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import java.time.Duration;
import java.util.function.IntSupplier;

/// Receives what the client counts and measures.
public interface ClientMetrics {

    /// Records an attempt, with or without a response.
    ///
    /// @param took time from the request's departure to its response
    void recordRequest(Request request, Reply reply, Duration took);

    /// Records a rate limit that Discord reported.
    void recordRateLimit(Request request, Scope scope);

    /// Registers the source of the queue depth.
    void registerQueueDepth(IntSupplier depth);

    /// Returns metrics that record nothing.
    static ClientMetrics none() {
        return new ClientMetrics() {
            @Override
            public void recordRequest(Request request, Reply reply, Duration took) {}

            @Override
            public void recordRateLimit(Request request, Scope scope) {}

            @Override
            public void registerQueueDepth(IntSupplier depth) {}
        };
    }
}
