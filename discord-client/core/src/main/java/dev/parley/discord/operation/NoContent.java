package dev.parley.discord.operation;

/// Result of an operation that Discord answers without content.
public record NoContent() {}
