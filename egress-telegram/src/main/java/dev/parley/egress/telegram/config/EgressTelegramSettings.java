package dev.parley.egress.telegram.config;

import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.time.Duration;

/// The settings of egress-telegram.
///
/// @param token the bot's token from @BotFather
/// @param api base address of the Bot API
/// @param answerTimeout timeout of a request; the outcome is unknown afterwards
/// @param maxParts limit of the messages of one text; a longer one goes into a file
@ConfigurationProperties("parley.egress-telegram")
public record EgressTelegramSettings(
        @NotNull @Example("900000001:abc") Secret token,
        @NotNull @UriScheme({"http", "https"}) URI api,
        @NotNull @DurationMin(nanos = 1) Duration answerTimeout,
        @Min(1) @Max(100) int maxParts) {

    /// Name and consumer group of the service.
    public static final String SERVICE = "egress-telegram";

    /// The database schema of the delivery ledger.
    public static final String SCHEMA = "egress_telegram";

    public EgressTelegramSettings {
        api = Uris.withoutTrailingSlash(api);
    }
}
