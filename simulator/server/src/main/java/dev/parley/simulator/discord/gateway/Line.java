package dev.parley.simulator.discord.gateway;

/// The way to one connected client.
interface Line {

    /// Sends a payload after those before it, without waiting.
    void send(Frame frame);

    /// Hangs up once what was sent before is through.
    void close(int code, String reason);
}
