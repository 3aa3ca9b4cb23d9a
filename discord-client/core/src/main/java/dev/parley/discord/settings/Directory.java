package dev.parley.discord.settings;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;

import java.util.Map;
import java.util.TreeSet;

/// Directory of the configured channels and webhooks.
///
/// @param channels by name, such as `alerts`
/// @param webhooks by name; the one in `DISCORD_WEBHOOK_URL` is `default`
public record Directory(Map<String, Snowflake> channels, Map<String, Webhook> webhooks) {

    /// A directory without entries.
    public static final Directory EMPTY = new Directory(Map.of(), Map.of());

    public Directory {
        channels = Map.copyOf(channels);
        webhooks = Map.copyOf(webhooks);
    }

    /// Resolves a channel to its id.
    ///
    /// @throws DiscordException with [DiscordError.UnknownRoute] when the name is unknown
    public Snowflake resolve(ChannelTarget target) {
        return switch (target) {
            case ChannelTarget.ById(var id) -> id;
            case ChannelTarget.ByName(var name) -> {
                var id = channels.get(name);
                if (id == null) {
                    throw unknown(name, channels);
                }
                yield id;
            }
        };
    }

    /// Resolves a webhook.
    ///
    /// @throws DiscordException with [DiscordError.UnknownRoute] when the name is unknown, with
    ///   [DiscordError.NoAuthentication] without a default webhook
    public Webhook resolve(WebhookTarget target) {
        return switch (target) {
            case WebhookTarget.ByUrl(var webhook) -> webhook;
            case WebhookTarget.ByName(var name) -> {
                var webhook = webhooks.get(name);
                if (webhook == null) {
                    throw name.equals(WebhookTarget.DEFAULT)
                            ? new DiscordException(
                                    new DiscordError.NoAuthentication(
                                            "no webhook; set DISCORD_WEBHOOK_URL"))
                            : unknown(name, webhooks);
                }
                yield webhook;
            }
        };
    }

    private static DiscordException unknown(String name, Map<String, ?> known) {
        return new DiscordException(
                new DiscordError.UnknownRoute(name, new TreeSet<>(known.keySet())));
    }
}
