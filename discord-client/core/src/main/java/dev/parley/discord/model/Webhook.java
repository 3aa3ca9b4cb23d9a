package dev.parley.discord.model;

import dev.parley.discord.model.DiscordError.Invalid;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A webhook's id and token. Whoever has both can post through it, so the token is redacted in its
/// text form.
///
/// @param id the id
/// @param token the token
public record Webhook(Snowflake id, String token) {

    private static final String REDACTED = "[redacted]";

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/@]+/api(?:/v\\d+)?/webhooks/(\\d{15,19})/([\\w-]+)/?");

    private static final Pattern DISCORD = Pattern.compile("(\\w+\\.)?discord(app)?\\.com");
    private static final Pattern START = Pattern.compile("(https?://([^/@]+))(?:/(.*))?");
    private static final Pattern HARMLESS = Pattern.compile("api|v?\\d+|webhooks|");

    /// Parses a webhook URL, `https://discord.com/api/webhooks/<id>/<token>`.
    ///
    /// @throws DiscordException with [DiscordError.InvalidWebhookUrl] when it is not a webhook URL
    public static Webhook parse(String address) {
        var found = ADDRESS.matcher(address.strip());
        if (!found.matches()) {
            throw new DiscordException(new DiscordError.InvalidWebhookUrl(redacted(address)));
        }
        return new Webhook(Snowflake.parse(found.group(1)), found.group(2));
    }

    /// Rejects a webhook URL on another host than the API, because requests go to the API's host.
    ///
    /// Discord's own hosts are always accepted: a test's API stands in for them.
    ///
    /// @throws DiscordException naming both hosts
    public static void requireHostOf(String address, URI api) {
        var start = START.matcher(address.strip());
        var host = start.matches() ? start.group(2) : "";
        Invalid.unless(
                host.equalsIgnoreCase(api.getAuthority()) || DISCORD.matcher(host).matches(),
                "webhook URL",
                "at " + host,
                "one at " + api.getAuthority() + ", where the API is; or set DISCORD_API_BASE_URL");
    }

    /// Redacts every part of the URL that is not known to be harmless, because it may be a token.
    private static String redacted(String address) {
        var start = START.matcher(address.strip());
        if (!start.matches()) {
            return REDACTED;
        }
        return start.group(3) == null
                ? start.group(1)
                : Arrays.stream(start.group(3).split("/", -1))
                        .map(part -> HARMLESS.matcher(part).matches() ? part : REDACTED)
                        .collect(Collectors.joining("/", start.group(1) + "/", ""));
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
