package dev.parley.support.ingress;

/// Somebody who writes.
///
/// @param id the platform's id of the person
/// @param name what the platform shows as the person's name
public record Person(String id, String name) {}
