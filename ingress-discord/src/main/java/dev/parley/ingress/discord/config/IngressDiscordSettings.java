package dev.parley.ingress.discord.config;

import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The settings of ingress-discord.
///
/// @param token the bot's token from the developer portal
/// @param api base address of the REST API, with its version
/// @param gatewayUrl address of the gateway; null for Discord's own
/// @param queueCapacity events that may wait for Kafka before the gateway waits
/// @param catchUpWindow longest time that is backfilled after a gap
@ConfigurationProperties("parley.ingress-discord")
public record IngressDiscordSettings(
        @NotNull @Example("MTIz….abc.def") Secret token,
        @NotNull @UriScheme({"http", "https"}) URI api,
        @UriScheme({"ws", "wss"}) @Example("wss://gateway.discord.gg") @Nullable URI gatewayUrl,
        @Min(1) @Max(100_000) int queueCapacity,
        @NotNull Duration catchUpWindow) {

    public IngressDiscordSettings {
        api = Uris.withoutTrailingSlash(api);
        gatewayUrl = gatewayUrl == null ? null : Uris.withoutTrailingSlash(gatewayUrl);
    }

    /// The address of the gateway, where it is not Discord's own.
    Optional<URI> gateway() {
        return Optional.ofNullable(gatewayUrl);
    }
}
