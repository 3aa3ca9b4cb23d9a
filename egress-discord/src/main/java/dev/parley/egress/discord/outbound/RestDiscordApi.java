package dev.parley.egress.discord.outbound;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.egress.discord.delivery.DiscordApi;

import java.time.Duration;

/// Performs operations through [DiscordClient].
public final class RestDiscordApi implements DiscordApi {

    private final DiscordClient client;

    /// @param client owned and closed by the caller
    public RestDiscordApi(DiscordClient client) {
        this.client = client;
    }

    @Override
    public <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        return client.perform(operation, within);
    }
}
