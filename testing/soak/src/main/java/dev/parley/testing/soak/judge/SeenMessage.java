package dev.parley.testing.soak.judge;

import java.util.UUID;

/// A user action on `chat-inbound`.
///
/// @param id its event id
/// @param place its key
/// @param text what the person wrote, empty for other actions
public record SeenMessage(UUID id, String place, String text) {}
