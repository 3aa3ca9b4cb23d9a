package dev.parley.benchmarks.discord.workload;

import java.util.Map;

/// One operation on Discord.
///
/// @param id unique over a whole run, at most 25 characters because it also serves as nonce
/// @param atMillis submission time after the start
/// @param kind send or react
/// @param channel channel id
/// @param message message to react to; empty for a send
public record WorkloadOperation(
        String id, long atMillis, Kind kind, String channel, String message) {

    private static final String EMOJI = "👍";

    /// Kind of operation.
    public enum Kind {
        SEND("send"),
        REACT("react");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /// Key that identifies the operation in the log: the content of a send, the message of a
    /// reaction.
    public String correlationKey() {
        return kind == Kind.SEND ? content() : message;
    }

    /// Content of a send.
    public String content() {
        return "message " + id;
    }

    /// The operation in the candidates' line protocol.
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
