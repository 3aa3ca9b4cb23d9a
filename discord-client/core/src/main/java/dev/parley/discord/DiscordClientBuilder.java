package dev.parley.discord;

import dev.parley.discord.metrics.ClientMetrics;
import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.replay.SimulationMode;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Transport;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// Builder of a [DiscordClient].
public final class DiscordClientBuilder {

    final DiscordSettings settings;
    @Nullable GlobalLimiter globalLimiter;
    ClientMetrics metrics = ClientMetrics.none();
    InstantSource clock = InstantSource.system();
    SimulationMode mode = new SimulationMode.Disabled();
    UnaryOperator<Transport> interceptor = UnaryOperator.identity();

    DiscordClientBuilder(DiscordSettings settings) {
        this.settings = settings;
    }

    /// Replaces the bot's global rate limiter, for instance by one that several processes share.
    public DiscordClientBuilder globalLimiter(GlobalLimiter limiter) {
        globalLimiter = limiter;
        return this;
    }

    /// Sets where requests are counted.
    public DiscordClientBuilder metrics(ClientMetrics clientMetrics) {
        metrics = clientMetrics;
        return this;
    }

    /// Sets the calendar clock, by which the age of messages is measured.
    public DiscordClientBuilder clock(InstantSource instantSource) {
        clock = instantSource;
        return this;
    }

    /// Records Discord's responses, or replays recorded ones.
    public DiscordClientBuilder simulation(SimulationMode simulationMode) {
        mode = simulationMode;
        return this;
    }

    /// Wraps the transport, or its replacement during a replay.
    public DiscordClientBuilder interceptor(UnaryOperator<Transport> wrapper) {
        interceptor = wrapper;
        return this;
    }

    /// Builds the client.
    ///
    /// @throws DiscordException with [DiscordError.LoadFailed] when the recordings to replay cannot
    ///   be read
    public DiscordClient build() {
        return new DiscordClient(this);
    }
}
