package dev.parley.simulator.discord.gateway;

/// The encoding of one connection's payloads, in order.
interface PayloadEncoding extends AutoCloseable {

    EncodedPayload encode(String json);

    @Override
    default void close() {}
}
