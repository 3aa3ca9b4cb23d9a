package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.CloudflarePage;
import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.http.Reply;

import tools.jackson.databind.node.JsonNodeFactory;

/// How Discord, and Cloudflare before it, show scripted failures.
final class DiscordFaults {

    private DiscordFaults() {}

    static Reply.Whole reply(Fault fault) {
        return switch (fault.kind()) {
            case INTERNAL_ERROR -> DiscordError.of(500, 0, "500: Internal Server Error");
            case UNAVAILABLE -> Reply.text(503, "text/plain", "upstream connect error");
            case RATE_LIMITED -> rateLimited(fault.retryAfterSeconds());
            case BLOCKED_PAGE -> CloudflarePage.reply();
            case BAD_GATEWAY, RESET, END, HANG, SLOW_BODY ->
                    Reply.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
        };
    }

    private static Reply.Whole rateLimited(double seconds) {
        return Reply.json(
                        429,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("message", "You are being rate limited.")
                                .put("retry_after", seconds)
                                .put("global", false))
                .with("Retry-After", Long.toString((long) Math.ceil(seconds)))
                .with("X-RateLimit-Scope", "shared");
    }
}
