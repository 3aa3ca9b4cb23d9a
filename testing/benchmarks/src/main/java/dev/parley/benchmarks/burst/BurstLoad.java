package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.load.LoadPhase;

import java.time.Duration;
import java.util.Locale;

/// Messages written to each candidate.
///
/// @param pacedSeconds duration of the steady phase
/// @param bursts number of bursts
record BurstLoad(int pacedSeconds, int bursts) {

    static final int USERS = 50;
    static final int PACED_RATE = 5;
    static final int BURST_MESSAGES = 200;
    static final int KILL_MESSAGES = 100;

    /// Model delay while processes are killed: with an immediate model hardly any message is in
    /// flight.
    static final Duration KILL_MODEL_DELAY = Duration.ofSeconds(1);

    private static final int WARM_UP_RATE = 25;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration KILL_INTERVAL = Duration.ofMillis(100);
    private static final int MAX_BURSTS = 20;

    BurstLoad {
        if (pacedSeconds < 1 || bursts < 1 || bursts > MAX_BURSTS) {
            throw new IllegalArgumentException(
                    "paced seconds and bursts are %d and %d, expected >= 1 and 1 to 20"
                            .formatted(pacedSeconds, bursts));
        }
    }

    LoadPhase warmUpPhase() {
        return LoadPhase.steady(LoadPlatform.TELEGRAM, "warmup", WARM_UP_RATE, WARM_UP, USERS);
    }

    LoadPhase pacedPhase() {
        return LoadPhase.steady(
                LoadPlatform.TELEGRAM,
                "paced",
                PACED_RATE,
                Duration.ofSeconds(pacedSeconds),
                USERS);
    }

    /// All users write at once; the burst after the last measured one warms up.
    LoadPhase burstPhase(int number) {
        var prefix = String.format(Locale.ROOT, "burst%c", 'a' + number);
        return new LoadPhase(LoadPlatform.TELEGRAM, prefix, BURST_MESSAGES, USERS, Duration.ZERO);
    }

    LoadPhase killPhase() {
        return new LoadPhase(LoadPlatform.TELEGRAM, "kill", KILL_MESSAGES, USERS, KILL_INTERVAL);
    }

    /// Index of the message before which a kill strikes: evenly spread, never at the very start or
    /// end.
    static int messageBeforeKill(int kill, int kills) {
        return (2 * kill + 1) * KILL_MESSAGES / (2 * kills);
    }
}
