package dev.parley.benchmarks.burst;

import dev.parley.simulator.client.SimulatorClient;

/// A bot that answers on the simulated Telegram and whose processes can be killed.
interface BurstCandidate {

    /// Name in the table.
    String name();

    /// The simulator on which this candidate answers.
    SimulatorClient simulator();

    /// Number of kills in a round.
    int kills();

    /// Kills one of its processes with `kill -9` and restarts it at once, without waiting for
    /// readiness.
    ///
    /// @param number index of the kill, from 0
    void kill(int number);

    /// Waits until every killed process is ready again.
    void awaitRecovery();
}
