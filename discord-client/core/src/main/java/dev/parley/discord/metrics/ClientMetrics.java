package dev.parley.discord.metrics;

import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import java.time.Duration;
import java.util.function.IntSupplier;

/// What is counted while requests are made.
public interface ClientMetrics {

    /// A request was answered, or was not.
    ///
    /// @param took from its departure to its answer
    void recordRequest(Request request, Reply reply, Duration took);

    /// Discord said that a limit was reached.
    void recordRateLimit(Request request, Scope scope);

    /// Where to read how many operations are in progress or wait.
    void registerQueueDepth(IntSupplier depth);

    /// Nothing is counted.
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
