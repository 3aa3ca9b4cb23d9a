package dev.parley.simulator.discord.gateway;

/// How one connection encodes its payloads, in their order.
interface PayloadEncoding extends AutoCloseable {

    EncodedPayload encode(String json);

    @Override
    default void close() {}
}
