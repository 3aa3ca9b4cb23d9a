package dev.parley.testing.soak.judge;

import java.util.UUID;

/// A command on a topic of deliveries.
///
/// @param id its event id
/// @param place its key
public record SeenCommand(UUID id, String place) {}
