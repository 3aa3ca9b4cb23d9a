package dev.parley.bench.control;

/// A simulated chat platform.
public enum ChatPlatform {
    /// Discord, whose messages reach the bot over the gateway's socket.
    DISCORD("discord", "gateway-write"),

    /// Telegram, whose messages the bot fetches.
    TELEGRAM("telegram", "update-handed-over");

    private final String key;
    private final String handedOver;

    ChatPlatform(String key, String handedOver) {
        this.key = key;
        this.handedOver = handedOver;
    }

    /// What the control API calls it.
    public String key() {
        return key;
    }

    /// The journal's word for the moment at which the bot is given a message.
    public String handedOver() {
        return handedOver;
    }
}
