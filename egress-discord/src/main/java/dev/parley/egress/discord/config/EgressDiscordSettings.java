package dev.parley.egress.discord.config;

import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;
import dev.parley.support.service.Secret;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the service takes from its environment beyond what every service does.
///
/// @param token `DISCORD_BOT_TOKEN`
/// @param api `DISCORD_API_BASE_URL`, with the version
/// @param answerTimeout `DISCORD_ANSWER_TIMEOUT`: after how long an answer counts as lost
/// @param requestsPerSecond `DISCORD_REQUESTS_PER_SECOND`: of all channels together
/// @param channels `DISCORD_CHANNELS`: channels by the names that places may call them
/// @param webhooks `DISCORD_WEBHOOK_URL` (named `default`) and `DISCORD_WEBHOOKS`, by name
/// @param redis `REDIS_URL`: where several instances share the limit over all channels; without it
///   each keeps its own
public record EgressDiscordSettings(
        Secret token,
        URI api,
        Duration answerTimeout,
        int requestsPerSecond,
        Map<String, Snowflake> channels,
        Map<String, Secret> webhooks,
        Optional<URI> redis) {

    /// The service's name and consumer group.
    public static final String SERVICE = "egress-discord";

    /// The database schema with the ledger.
    public static final String SCHEMA = "egress_discord";

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /// What every bot may (Discord's documentation, "Global Rate Limit"); large ones are granted
    /// more.
    private static final int REQUESTS_PER_SECOND = 50;

    private static final int MOST_PER_SECOND = 100_000;

    private static final String CHANNELS = "DISCORD_CHANNELS";
    private static final String WEBHOOK = "DISCORD_WEBHOOK_URL";
    private static final String WEBHOOKS = "DISCORD_WEBHOOKS";
    private static final String WEBHOOK_EXAMPLE = "https://discord.com/api/webhooks/<id>/<token>";

    /// Copies the maps.
    public EgressDiscordSettings {
        channels = Map.copyOf(channels);
        webhooks = Map.copyOf(webhooks);
    }

    /// Reads the settings.
    ///
    /// @throws dev.parley.support.service.InvalidSettingException when one is missing or malformed
    public static EgressDiscordSettings from(Env env) {
        return new EgressDiscordSettings(
                env.secret("DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.abc.def"),
                env.uri("DISCORD_API_BASE_URL", "https://discord.com/api/v10", "http", "https"),
                env.duration("DISCORD_ANSWER_TIMEOUT", ANSWER_TIMEOUT),
                env.number("DISCORD_REQUESTS_PER_SECOND", REQUESTS_PER_SECOND, 1, MOST_PER_SECOND),
                channels(env),
                webhooks(env),
                env.optional("REDIS_URL")
                        .map(_ ->
                                env.uri("REDIS_URL", "redis://127.0.0.1:6379", "redis", "rediss")));
    }

    /// The id of a channel that a place names, or the address as it is.
    String channelId(String address) {
        var named = channels.get(address);
        return named == null ? address : named.toString();
    }

    private static Map<String, Snowflake> channels(Env env) {
        var example = "alerts=1080000000000000001,deployments=1080000000000000002";
        var channels = new HashMap<String, Snowflake>();
        NamedValues.parse(env, CHANNELS, example)
                .forEach((name, id) -> {
                    if (name.matches("\\d+") || name.matches(".*[:\\s].*")) {
                        throw new InvalidSettingException(
                                CHANNELS,
                                "has the name '%s', expected a word".formatted(name),
                                example);
                    }
                    if (!id.matches("\\d{1,19}")) {
                        throw new InvalidSettingException(
                                CHANNELS,
                                "has '%s' for %s, expected a channel's id".formatted(id, name),
                                example);
                    }
                    channels.put(name, Snowflake.parse(id));
                });
        return channels;
    }

    private static Map<String, Secret> webhooks(Env env) {
        var webhooks = new HashMap<String, Secret>();
        env.optional(WEBHOOK)
                .ifPresent(url -> webhooks.put(WebhookTarget.DEFAULT, webhook(WEBHOOK, url)));
        NamedValues.parse(env, WEBHOOKS, "alerts=" + WEBHOOK_EXAMPLE)
                .forEach((name, url) -> webhooks.put(name, webhook(WEBHOOKS, url)));
        return webhooks;
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
