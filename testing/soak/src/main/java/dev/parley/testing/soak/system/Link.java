package dev.parley.testing.soak.system;

/// A link between the services and what they depend on, which a proxy can disturb.
public enum Link {
    /// Kafka.
    KAFKA,
    /// Postgres.
    POSTGRES,
    /// Redis.
    REDIS,
    /// The schema registry.
    REGISTRY,
    /// The model.
    MODEL,
    /// Discord's REST API and gateway.
    DISCORD,
    /// Telegram's Bot API.
    TELEGRAM
}
