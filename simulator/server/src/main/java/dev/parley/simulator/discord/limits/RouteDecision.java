package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpReply;

import java.util.Locale;
import java.util.Map;

/// The decision of the rate limits on a request.
public sealed interface RouteDecision {

    /// The request may go on; its reply carries these headers.
    record Allowed(Map<String, String> headers) implements RouteDecision {}

    /// The request is refused.
    record Denied(Scope scope, HttpReply.Complete reply) implements RouteDecision {}

    /// The limit that refuses a request.
    enum Scope {
        USER,
        GLOBAL,
        SHARED,
        BANNED,
        OPENING;

        /// The scope in lower case, as Discord writes it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
