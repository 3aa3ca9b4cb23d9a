package dev.parley.benchmarks.discord.candidate;

import java.util.List;

/// A library under comparison.
///
/// @param name name in tables
/// @param command command that starts its process
/// @param usesNonces whether it is asked to send nonces that it does not send by default
/// @param onlyUnderFaults whether it takes part only in scenarios that inject faults
public record Candidate(
        String name, List<String> command, boolean usesNonces, boolean onlyUnderFaults) {

    public Candidate {
        command = List.copyOf(command);
    }
}
