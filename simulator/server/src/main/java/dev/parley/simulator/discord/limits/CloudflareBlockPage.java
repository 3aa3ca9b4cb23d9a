package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpReply;

/// Cloudflare's 429 page for a banned address, without Retry-After and without `Via`.
public final class CloudflareBlockPage {

    private static final HttpReply.Complete PAGE =
            HttpReply.text(
                    429,
                    "text/html",
                    "<!doctype html><title>Access denied | discord.com used Cloudflare to restrict"
                            + " access</title><h1>Error 1015</h1><p>You are being rate limited.");

    private CloudflareBlockPage() {}

    public static HttpReply.Complete reply() {
        return PAGE;
    }

    /// True when the reply is this page.
    public static boolean matches(HttpReply reply) {
        return PAGE.equals(reply);
    }
}
