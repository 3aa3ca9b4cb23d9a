package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.http.Bytes;

/// A payload in its wire encoding.
sealed interface EncodedPayload {

    /// Plain JSON.
    record Text(String text) implements EncodedPayload {}

    /// A part of a compressed stream.
    record Binary(Bytes bytes) implements EncodedPayload {}
}
