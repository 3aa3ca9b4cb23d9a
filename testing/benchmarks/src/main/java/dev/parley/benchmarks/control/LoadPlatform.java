package dev.parley.benchmarks.control;

/// A simulated chat platform.
public enum LoadPlatform {
    /// Discord, whose messages reach the bot over the gateway's socket.
    DISCORD("discord", "gateway-write"),

    /// Telegram, whose messages the bot fetches.
    TELEGRAM("telegram", "update-handed-over");

    private final String key;
    private final String deliveryKind;

    LoadPlatform(String key, String handedOver) {
        this.key = key;
        this.deliveryKind = handedOver;
    }

    /// What the control API calls it.
    public String key() {
        return key;
    }

    /// The journal's word for the moment at which the bot is given a message.
    public String deliveryKind() {
        return deliveryKind;
    }
}
