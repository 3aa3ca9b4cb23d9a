package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

/// The platform's reference to a command or button press, needed to respond to it.
///
/// @param id the platform's id of the interaction
/// @param token authorizes the response; empty if the platform does not require one
/// @param applicationId the responding application, if the platform requires it
public record InteractionReference(String id, String token, @Nullable String applicationId) {}
