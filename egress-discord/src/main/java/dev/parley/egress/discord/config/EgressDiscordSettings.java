package dev.parley.egress.discord.config;

import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.Example;
import dev.parley.support.service.settings.InvalidSettingException;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The settings of egress-discord.
///
/// @param token the bot's token from the developer portal
/// @param api base address of the REST API, with its version
/// @param answerTimeout timeout of a request; the outcome is unknown afterwards
/// @param maxParts limit of the messages of one text; a longer one goes into a file
/// @param requestsPerSecond limit over all channels
/// @param namedChannels channels by the names that places may use, `name=id,name=id`
/// @param webhookUrl the webhook named `default`; null for none
/// @param namedWebhooks webhooks by name, `name=address,name=address`; null for none
/// @param redisUrl Redis through which instances share the limit over all channels; null: each
///   instance has a limit of its own
@ConfigurationProperties("parley.egress-discord")
public record EgressDiscordSettings(
        @NotNull @Example("OTAwMDAwMDAwMDAwMDAwMDAx.abc.def") Secret token,
        @NotNull @UriScheme({"http", "https"}) URI api,
        @NotNull @DurationMin(nanos = 1) Duration answerTimeout,
        @Min(1) @Max(100) int maxParts,
        @Min(1) @Max(100_000) int requestsPerSecond,
        @NotNull String namedChannels,
        @Nullable Secret webhookUrl,
        @Nullable Secret namedWebhooks,
        @UriScheme({"redis", "rediss"}) @Example("redis://127.0.0.1:6379") @Nullable URI redisUrl) {

    /// Name and consumer group of the service.
    public static final String SERVICE = "egress-discord";

    /// The database schema of the delivery ledger.
    public static final String SCHEMA = "egress_discord";

    private static final String CHANNELS = "DISCORD_CHANNELS";
    private static final String CHANNELS_EXAMPLE =
            "alerts=1080000000000000001,deployments=1080000000000000002";
    private static final String WEBHOOK = "DISCORD_WEBHOOK_URL";
    private static final String WEBHOOKS = "DISCORD_WEBHOOKS";
    private static final String WEBHOOK_EXAMPLE = "https://discord.com/api/webhooks/<id>/<token>";

    /// Validates the named channels and webhooks.
    ///
    /// @throws InvalidSettingException when an entry is malformed
    public EgressDiscordSettings {
        api = Uris.withoutTrailingSlash(api);
        var _ = channels(namedChannels);
        var _ = webhooks(webhookUrl, namedWebhooks);
    }

    /// Channels by name.
    Map<String, Snowflake> channels() {
        return channels(namedChannels);
    }

    /// Webhook addresses by name.
    Map<String, Secret> webhooks() {
        return webhooks(webhookUrl, namedWebhooks);
    }

    /// The Redis of the shared limit, where there is one.
    Optional<URI> redis() {
        return Optional.ofNullable(redisUrl);
    }

    /// The id of the channel with that name, or the address itself.
    String channelId(String address) {
        var named = channels().get(address);
        return named == null ? address : named.toString();
    }

    private static Map<String, Snowflake> channels(String text) {
        var channels = new HashMap<String, Snowflake>();
        NamedValues.parse(text, CHANNELS, CHANNELS_EXAMPLE)
                .forEach((name, id) -> {
                    if (name.matches("\\d+") || name.matches(".*[:\\s].*")) {
                        throw new InvalidSettingException(
                                CHANNELS,
                                "has the name '%s', expected a word".formatted(name),
                                CHANNELS_EXAMPLE);
                    }
                    if (!id.matches("\\d{1,19}")) {
                        throw new InvalidSettingException(
                                CHANNELS,
                                "has '%s' for %s, expected a channel's id".formatted(id, name),
                                CHANNELS_EXAMPLE);
                    }
                    channels.put(name, Snowflake.parse(id));
                });
        return Map.copyOf(channels);
    }

    private static Map<String, Secret> webhooks(@Nullable Secret usual, @Nullable Secret named) {
        var webhooks = new HashMap<String, Secret>();
        if (usual != null && !usual.value().isEmpty()) {
            webhooks.put(WebhookTarget.DEFAULT, webhook(WEBHOOK, usual.value()));
        }
        if (named != null && !named.value().isEmpty()) {
            NamedValues.parse(named.value(), WEBHOOKS, "alerts=" + WEBHOOK_EXAMPLE)
                    .forEach((name, url) -> webhooks.put(name, webhook(WEBHOOKS, url)));
        }
        return Map.copyOf(webhooks);
    }

    private static Secret webhook(String setting, String url) {
        try {
            var _ = Webhook.parse(url);
            return new Secret(url);
        } catch (DiscordException e) {
            throw new InvalidSettingException(
                    setting, "is not a webhook URL: " + e.error().reason(), WEBHOOK_EXAMPLE);
        }
    }
}
