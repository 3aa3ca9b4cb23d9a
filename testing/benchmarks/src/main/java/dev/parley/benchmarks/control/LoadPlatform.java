package dev.parley.benchmarks.control;

import dev.parley.simulator.client.SimulatedPlatform;

/// A simulated chat platform.
public enum LoadPlatform {
    /// Discord, whose messages reach the bot over the gateway's socket.
    DISCORD("gateway-write"),

    /// Telegram, whose messages the bot fetches.
    TELEGRAM("update-handed-over");

    private final String deliveryKind;

    LoadPlatform(String deliveryKind) {
        this.deliveryKind = deliveryKind;
    }

    /// The platform as the simulator's client names it.
    public SimulatedPlatform simulated() {
        return SimulatedPlatform.valueOf(name());
    }

    /// The journal kind of handing a message to the bot.
    public String deliveryKind() {
        return deliveryKind;
    }
}
