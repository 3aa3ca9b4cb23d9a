package dev.parley.testing.soak.system;

import dev.parley.local.application.Stage;

/// An instance of a stage.
///
/// @param stage its stage
/// @param component its process
public record ServiceInstance(Stage stage, Component component) {}
