package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.limits.CloudflareBlockPage;
import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.http.HttpReply;

import tools.jackson.databind.node.JsonNodeFactory;

/// Replies by which Discord, or Cloudflare in front of it, shows scripted faults.
final class DiscordFaultReplies {

    private DiscordFaultReplies() {}

    static HttpReply.Complete reply(Fault fault) {
        return switch (fault.kind()) {
            case INTERNAL_ERROR -> DiscordErrorReply.of(500, 0, "500: Internal Server Error");
            case UNAVAILABLE -> HttpReply.text(503, "text/plain", "upstream connect error");
            case RATE_LIMITED -> rateLimited(fault.retryAfterSeconds());
            case BLOCKED_PAGE -> CloudflareBlockPage.reply();
            case BAD_GATEWAY, RESET, END, HANG, SLOW_BODY, PAGE ->
                    HttpReply.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
        };
    }

    private static HttpReply.Complete rateLimited(double seconds) {
        return HttpReply.json(
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
