package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.Reply;

import java.util.Locale;
import java.util.Map;

/// What the limits say to a request.
public sealed interface Ruling {

    /// It may go on; its answer carries these headers.
    record Pass(Map<String, String> headers) implements Ruling {}

    /// It goes no further.
    record Stop(Scope scope, Reply.Whole reply) implements Ruling {}

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
