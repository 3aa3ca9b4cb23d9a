package dev.parley.simulation.fault;

/// Part of the system that is simulated on its own.
public enum World {
    /// Both egress services: delivery, ledger and fence.
    EGRESS,
    /// Turns and outbox of conversation-service.
    CONVERSATION,
    /// Parallel consumer of kafka-support.
    CONSUMER
}
