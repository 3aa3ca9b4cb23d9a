package dev.parley.conversation.turn;

/// Somebody who writes, as their platform knows them.
///
/// @param platform `discord` or `telegram`
/// @param id the platform's id of the person
/// @param name what the platform shows as their name
public record Person(String platform, String id, String name) {}
