package dev.parley.discord.settings;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordException;
import dev.parley.discord.Snowflake;

import java.util.regex.Pattern;

/// A webhook's id and token; whoever has both can write through it, so the token never prints.
///
/// @param id its id
/// @param token its token
public record Webhook(Snowflake id, String token) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/]+/api(?:/v\\d+)?/webhooks/(\\d{15,20})/([\\w-]+)/?");

    /// Reads a webhook's address, `https://discord.com/api/webhooks/<id>/<token>`.
    ///
    /// @throws DiscordException with [DiscordError.InvalidWebhookUrl] when it is none
    public static Webhook parse(String address) {
        var found = ADDRESS.matcher(address.strip());
        if (!found.matches()) {
            throw new DiscordException(new DiscordError.InvalidWebhookUrl(shown(address)));
        }
        return new Webhook(Snowflake.parse(found.group(1)), found.group(2));
    }

    /// What stands behind the fifth slash may be a token.
    private static String shown(String address) {
        return address.strip().replaceFirst("(/webhooks/[^/]*/).+", "$1[redacted]");
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
