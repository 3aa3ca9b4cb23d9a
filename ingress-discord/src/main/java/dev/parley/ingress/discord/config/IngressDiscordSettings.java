package dev.parley.ingress.discord.config;

import dev.parley.support.service.Env;
import dev.parley.support.service.Secret;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings of ingress-discord.
///
/// @param token the bot's token, from the developer portal
/// @param api base address of the REST API, with its version
/// @param gateway address of the gateway; absent: Discord's own
/// @param queueCapacity how many events may wait for Kafka before the gateway does
/// @param catchUpWindow how far back is read after a gap, at most
public record IngressDiscordSettings(
        Secret token, URI api, Optional<URI> gateway, int queueCapacity, Duration catchUpWindow) {

    /// Reads `DISCORD_BOT_TOKEN`, `DISCORD_API_BASE_URL`, `DISCORD_GATEWAY_URL`,
    /// `INGRESS_QUEUE_CAPACITY`, `DISCORD_CATCH_UP_WINDOW`.
    ///
    /// @throws InvalidSettingException when one is missing or malformed
    public static IngressDiscordSettings from(Env env) {
        var gateway = "wss://gateway.discord.gg";
        return new IngressDiscordSettings(
                env.secret("DISCORD_BOT_TOKEN", "MTIz….abc.def"),
                env.uri("DISCORD_API_BASE_URL", "https://discord.com/api/v10", "http", "https"),
                env.optional("DISCORD_GATEWAY_URL")
                        .map(_ -> env.uri("DISCORD_GATEWAY_URL", gateway, "ws", "wss")),
                env.number("INGRESS_QUEUE_CAPACITY", 1_000, 1, 100_000),
                env.duration("DISCORD_CATCH_UP_WINDOW", Duration.ofDays(1)));
    }
}
