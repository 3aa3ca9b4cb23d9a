package dev.parley.ingress.telegram.config;

import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/// The settings of ingress-telegram.
///
/// @param token the bot's token from @BotFather
/// @param api base address of the Bot API
/// @param queueCapacity events that may wait for Kafka before polling waits
@ConfigurationProperties("parley.ingress-telegram")
public record IngressTelegramSettings(
        @NotNull @Example("123456789:AAE…") Secret token,
        @NotNull @UriScheme({"http", "https"}) URI api,
        @Min(1) @Max(100_000) int queueCapacity) {

    public IngressTelegramSettings {
        api = Uris.withoutTrailingSlash(api);
    }
}
