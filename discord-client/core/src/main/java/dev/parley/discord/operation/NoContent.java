package dev.parley.discord.operation;

/// The answer of an operation that Discord answers with no content.
public record NoContent() {}
