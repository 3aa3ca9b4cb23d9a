package dev.parley.simulator.discord.gateway;

/// The way to one connected client.
interface FrameSink {

    /// Sends a payload after those before it, without waiting.
    void send(GatewayFrame frame);

    /// Hangs up once what was sent before is through.
    void close(int code, String reason);
}
