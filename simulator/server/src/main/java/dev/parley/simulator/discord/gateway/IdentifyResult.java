package dev.parley.simulator.discord.gateway;

/// The result of an IDENTIFY.
sealed interface IdentifyResult {

    /// A new session whose READY is queued.
    record Accepted(GatewaySession session) implements IdentifyResult {}

    /// A refusal that closes the connection.
    record Refused(int code, String reason) implements IdentifyResult {}
}
