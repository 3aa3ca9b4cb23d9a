package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.http.Bytes;

/// A payload as it goes over the wire.
sealed interface Encoded {

    /// JSON as it is.
    record Text(String text) implements Encoded {}

    /// A part of a compressed stream.
    record Binary(Bytes bytes) implements Encoded {}
}
