package dev.parley.simulator.discord.gateway;

/// Outgoing frames of one connected client.
interface FrameSink {

    /// Queues a frame behind earlier ones and returns at once.
    void send(GatewayFrame frame);

    /// Closes the connection after all queued frames are sent.
    void close(int code, String reason);
}
