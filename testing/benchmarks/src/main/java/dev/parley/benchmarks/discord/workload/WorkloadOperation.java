package dev.parley.benchmarks.discord.workload;

import java.util.Map;

/// One thing to do on Discord.
///
/// @param id unique over a whole run and at most 25 characters: it serves as nonce too
/// @param atMillis milliseconds after the start
/// @param kind what it is
/// @param channel where
/// @param message what is reacted to; empty for a send
public record WorkloadOperation(
        String id, long atMillis, Kind kind, String channel, String message) {

    private static final String EMOJI = "👍";

    /// What there is to do.
    public enum Kind {
        SEND("send"),
        REACT("react");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /// By which the judge knows it again: the content of what is sent, the message reacted to.
    public String correlationKey() {
        return kind == Kind.SEND ? content() : message;
    }

    /// What is sent.
    public String content() {
        return "message " + id;
    }

    /// As contestants read it.
    public Map<String, ?> json() {
        return Map.of(
                "id", id,
                "at", atMillis,
                "op", kind.key,
                "channel", channel,
                "message", message,
                "emoji", EMOJI,
                "content", content());
    }
}
