package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpReply;

/// The 429 of a banned address: Cloudflare's page, without Retry-After and without `Via`.
public final class CloudflareBlockPage {

    private static final HttpReply.Complete PAGE =
            HttpReply.text(
                    429,
                    "text/html",
                    "<!doctype html><title>Access denied | discord.com used Cloudflare to restrict"
                            + " access</title><h1>Error 1015</h1><p>You are being rate limited.");

    private CloudflareBlockPage() {}

    /// The page.
    public static HttpReply.Complete reply() {
        return PAGE;
    }

    /// Whether a reply comes from Cloudflare itself, not from Discord behind it.
    public static boolean matches(HttpReply reply) {
        return PAGE.equals(reply);
    }
}
