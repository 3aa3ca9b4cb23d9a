package dev.parley.benchmarks.burst;

import dev.parley.simulator.client.SimulatorClient;

/// Somebody who answers on the simulated Telegram and can be killed.
interface BurstCandidate {

    /// What the table calls it.
    String name();

    /// The Telegram on which it answers.
    SimulatorClient simulator();

    /// How many kills a round has.
    int kills();

    /// Kills one of its processes as `kill -9` does and starts it again at once, without waiting
    /// until it is back.
    ///
    /// @param number of the kill, from 0
    void kill(int number);

    /// Waits until everything that was killed is back.
    void awaitRecovery();
}
