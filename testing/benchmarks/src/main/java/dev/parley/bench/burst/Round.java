package dev.parley.bench.burst;

import dev.parley.bench.load.Crowd;
import dev.parley.bench.load.Exchanges;
import dev.parley.bench.load.Observation;
import dev.parley.bench.load.Phase;
import dev.parley.bench.load.Validity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// One contestant's whole measurement, the same for each.
final class Round {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SECOND_ANSWERS = Duration.ofSeconds(2);
    private static final Duration LATE_SECOND_ANSWERS = Duration.ofSeconds(8);

    private final BurstLoad load;
    private final Contestant contestant;
    private final Consumer<String> progress;
    private final List<String> objections = new ArrayList<>();

    Round(BurstLoad load, Contestant contestant, Consumer<String> progress) {
        this.load = load;
        this.contestant = contestant;
        this.progress = progress;
    }

    /// Measures.
    Standing run() {
        tell("warming up");
        var _ = write(load.warmingUp());
        var _ = write(load.burst(load.bursts()));
        tell("a calm pace");
        var paced = valid(load.paced());
        var bursts = new ArrayList<Exchanges>();
        for (var number = 0; number < load.bursts(); number++) {
            tell("burst " + (number + 1) + " of " + load.bursts());
            bursts.add(valid(load.burst(number)));
        }
        tell("kills");
        var killed = underKills();
        return new Standing(contestant.name(), paced, bursts, killed, objections);
    }

    private Exchanges underKills() {
        contestant.simulator().model(Map.of("delayMs", BurstLoad.KILL_MODEL_DELAY.toMillis()));
        var kills = contestant.kills();
        var phase = load.underKills();
        var exchanges =
                write(
                        phase,
                        number -> {
                            for (var kill = 0; kill < kills; kill++) {
                                if (number == BurstLoad.strikesBefore(kill, kills)) {
                                    contestant.kill(kill);
                                }
                            }
                        },
                        LATE_SECOND_ANSWERS);
        contestant.awaitRecovery();
        objections.addAll(Validity.objections(phase, exchanges));
        return exchanges;
    }

    private Exchanges valid(Phase phase) {
        var exchanges = write(phase);
        Validity.objections(phase, exchanges).stream()
                .map(objection -> contestant.name() + ": " + objection)
                .forEach(objections::add);
        return exchanges;
    }

    private Exchanges write(Phase phase) {
        return write(phase, number -> {}, SECOND_ANSWERS);
    }

    private Exchanges write(Phase phase, IntConsumer before, Duration secondAnswers) {
        var observation = Observation.from(contestant.simulator());
        var _ = new Crowd(contestant.simulator()).write(phase, before);
        return observation.await(phase, PATIENCE, secondAnswers);
    }

    private void tell(String what) {
        progress.accept(contestant.name() + ": " + what);
    }
}
