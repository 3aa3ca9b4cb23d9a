package dev.parley.simulator.discord.gateway;

/// What came of an IDENTIFY.
sealed interface IdentifyResult {

    /// A new session, to which READY is on its way.
    record Accepted(GatewaySession session) implements IdentifyResult {}

    /// The connection is to be closed.
    record Refused(int code, String reason) implements IdentifyResult {}
}
