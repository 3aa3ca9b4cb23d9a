package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

/// The handle by which a platform lets a command or a button be answered.
///
/// @param id the platform's id of what was done
/// @param token what the answer must carry; empty where the platform asks for none
/// @param applicationId the application that answers, where the platform asks for it
public record InteractionReference(String id, String token, @Nullable String applicationId) {}
