package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.load.LoadPhase;

import java.time.Duration;
import java.util.Locale;

/// What people write to each contestant.
///
/// @param pacedSeconds how long one writes at a calm pace
/// @param bursts how often everybody writes at once
record BurstLoad(int pacedSeconds, int bursts) {

    static final int USERS = 50;
    static final int PACED_RATE = 5;
    static final int BURST_MESSAGES = 200;
    static final int KILL_MESSAGES = 100;

    /// How long the model takes while contestants are killed: with a prompt one there is hardly
    /// ever a message in flight to be lost.
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

    /// Everybody at once; the one after the last that is measured warms up.
    LoadPhase burstPhase(int number) {
        var prefix = String.format(Locale.ROOT, "burst%c", 'a' + number);
        return new LoadPhase(LoadPlatform.TELEGRAM, prefix, BURST_MESSAGES, USERS, Duration.ZERO);
    }

    LoadPhase killPhase() {
        return new LoadPhase(LoadPlatform.TELEGRAM, "kill", KILL_MESSAGES, USERS, KILL_INTERVAL);
    }

    /// Before which message a kill strikes: evenly spread, none at the very beginning or end.
    static int messageBeforeKill(int kill, int kills) {
        return (2 * kill + 1) * KILL_MESSAGES / (2 * kills);
    }
}
