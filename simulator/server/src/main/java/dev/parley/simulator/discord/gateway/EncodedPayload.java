package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.http.Bytes;

/// A payload as it goes over the wire.
sealed interface EncodedPayload {

    /// JSON as it is.
    record Text(String text) implements EncodedPayload {}

    /// A part of a compressed stream.
    record Binary(Bytes bytes) implements EncodedPayload {}
}
