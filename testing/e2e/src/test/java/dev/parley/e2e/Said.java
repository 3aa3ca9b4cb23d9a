package dev.parley.e2e;

/// A message that a platform took from a person.
///
/// @param messageId the platform's id of it
/// @param place the key of the place where it stands
record Said(String messageId, String place) {}
