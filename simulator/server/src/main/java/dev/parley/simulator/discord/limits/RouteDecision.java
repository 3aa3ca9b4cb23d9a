package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpReply;

import java.util.Locale;
import java.util.Map;

/// What the limits say to a request.
public sealed interface RouteDecision {

    /// It may go on; its answer carries these headers.
    record Allowed(Map<String, String> headers) implements RouteDecision {}

    /// It goes no further.
    record Denied(Scope scope, HttpReply.Complete reply) implements RouteDecision {}

    /// Which limit stops a request.
    enum Scope {
        USER,
        GLOBAL,
        SHARED,
        BANNED,
        OPENING;

        /// The scope in small letters, as Discord writes it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
