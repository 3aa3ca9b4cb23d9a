package dev.parley.conversation.turn;

/// Author of a message, as identified by the platform.
///
/// @param platform `discord` or `telegram`
/// @param id the platform's user id
/// @param name display name
public record Person(String platform, String id, String name) {}
