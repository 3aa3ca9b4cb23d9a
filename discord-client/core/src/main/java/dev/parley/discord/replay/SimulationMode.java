package dev.parley.discord.replay;

import java.nio.file.Path;

/// Whether Discord is asked, and whether what it says is kept.
public sealed interface SimulationMode {

    /// Discord is asked.
    record Disabled() implements SimulationMode {}

    /// Discord is asked, and each of its answers is written to a file.
    ///
    /// A file that is there already is begun anew. It is whole after each answer, so that a crash
    /// loses the last one at most. Answers of 429 are not kept: they tell of the moment, not of the
    /// operation.
    ///
    /// @param file in which one client writes at a time
    record Recording(Path file) implements SimulationMode {}

    /// Nobody is asked: answers come from a file that was recorded. No token is needed, and no
    /// limit holds anything up.
    ///
    /// @param file read once, at the start
    record Replay(Path file) implements SimulationMode {}
}
