package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.Reply;

import java.util.Map;

/// What the limits say to a request.
public sealed interface Ruling {

    /// It may go on; its answer carries these headers.
    record Pass(Map<String, String> headers) implements Ruling {}

    /// It goes no further.
    ///
    /// @param scope `user`, `global`, `shared` or `banned`
    record Stop(String scope, Reply.Whole reply) implements Ruling {}
}
