package dev.parley.simulator.discord;

import dev.parley.simulator.http.Reply;

/// The 429 of a banned address: Cloudflare's page, without Retry-After and without `Via`.
public final class CloudflarePage {

    private static final Reply.Whole PAGE =
            Reply.text(
                    429,
                    "text/html",
                    "<!doctype html><title>Access denied | discord.com used Cloudflare to restrict"
                            + " access</title><h1>Error 1015</h1><p>You are being rate limited.");

    private CloudflarePage() {}

    /// The page.
    public static Reply.Whole reply() {
        return PAGE;
    }

    /// Whether a reply comes from Cloudflare itself, not from Discord behind it.
    public static boolean is(Reply reply) {
        return PAGE.equals(reply);
    }
}
