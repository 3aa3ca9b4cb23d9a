package dev.parley.support.ingress;

/// The author of a user action.
///
/// @param id the platform's id of the person
/// @param name the display name
public record Person(String id, String name) {}
