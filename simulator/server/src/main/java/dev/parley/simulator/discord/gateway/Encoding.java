package dev.parley.simulator.discord.gateway;

/// How one connection encodes its payloads, in their order.
interface Encoding extends AutoCloseable {

    Encoded encode(String json);

    @Override
    default void close() {}
}
