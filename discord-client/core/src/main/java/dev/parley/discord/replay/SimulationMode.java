package dev.parley.discord.replay;

import java.nio.file.Path;

/// Mode of the simulation layer.
public sealed interface SimulationMode {

    /// Calls Discord and records nothing.
    record Disabled() implements SimulationMode {}

    /// Calls Discord and writes each response to a file.
    ///
    /// An existing file is overwritten. The file is complete after each response, so a crash loses
    /// at most the last one. Responses of 429 are not recorded: they depend on the moment, not on
    /// the operation.
    ///
    /// @param file written by one client at a time
    record Recording(Path file) implements SimulationMode {}

    /// Answers from a recorded file and never calls Discord. Needs no token and keeps no rate
    /// limits.
    ///
    /// @param file read once, when the client is built
    record Replay(Path file) implements SimulationMode {}
}
