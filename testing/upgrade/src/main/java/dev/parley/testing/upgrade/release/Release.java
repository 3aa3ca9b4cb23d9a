package dev.parley.testing.upgrade.release;

import dev.parley.local.project.ProjectHome;

/// The services of one commit.
///
/// @param name its name for people
/// @param home directory that holds their jars
public record Release(String name, ProjectHome home) {}
