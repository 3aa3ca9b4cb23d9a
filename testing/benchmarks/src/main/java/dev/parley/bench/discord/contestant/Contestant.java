package dev.parley.bench.discord.contestant;

import java.util.List;

/// A library under comparison.
///
/// @param name in tables
/// @param command that starts its process
/// @param nonces whether it is asked to use nonces where it does not by itself
/// @param onlyUnderFaults whether it differs from another one only where requests fail
public record Contestant(
        String name, List<String> command, boolean nonces, boolean onlyUnderFaults) {

    /// Copies the list.
    public Contestant {
        command = List.copyOf(command);
    }
}
