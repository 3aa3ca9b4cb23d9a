package dev.parley.benchmarks.discord.candidate;

import java.util.List;

/// A library under comparison.
///
/// @param name in tables
/// @param command that starts its process
/// @param usesNonces whether it is asked to use nonces where it does not by itself
/// @param onlyUnderFaults whether it differs from another one only where requests fail
public record Candidate(
        String name, List<String> command, boolean usesNonces, boolean onlyUnderFaults) {

    /// Copies the list.
    public Candidate {
        command = List.copyOf(command);
    }
}
