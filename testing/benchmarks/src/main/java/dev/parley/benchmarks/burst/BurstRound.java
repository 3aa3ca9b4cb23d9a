package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.load.JournalObserver;
import dev.parley.benchmarks.load.LoadGenerator;
import dev.parley.benchmarks.load.LoadPhase;
import dev.parley.benchmarks.load.LoadValidation;
import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.simulator.client.ModelScript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Runs all phases against one candidate and collects the measurements.
final class BurstRound {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DUPLICATE_ANSWER_WAIT = Duration.ofSeconds(2);
    private static final Duration DUPLICATE_ANSWER_WAIT_AFTER_KILLS = Duration.ofSeconds(8);

    private final BurstLoad load;
    private final BurstCandidate candidate;
    private final Consumer<String> progress;
    private final List<String> objections = new ArrayList<>();

    BurstRound(BurstLoad load, BurstCandidate candidate, Consumer<String> progress) {
        this.load = load;
        this.candidate = candidate;
        this.progress = progress;
    }

    BurstResult run() {
        logProgress("warming up");
        var _ = write(load.warmUpPhase());
        var _ = write(load.burstPhase(load.bursts()));
        logProgress("steady phase");
        var paced = writeValidated(load.pacedPhase());
        var bursts = new ArrayList<MessageExchanges>();
        for (var number = 0; number < load.bursts(); number++) {
            logProgress("burst " + (number + 1) + " of " + load.bursts());
            bursts.add(writeValidated(load.burstPhase(number)));
        }
        logProgress("kills");
        var killed = underKills();
        return new BurstResult(candidate.name(), paced, bursts, killed, objections);
    }

    private MessageExchanges underKills() {
        candidate.simulator().script(ModelScript.defaults().delay(BurstLoad.KILL_MODEL_DELAY));
        var kills = candidate.kills();
        var phase = load.killPhase();
        var exchanges =
                write(
                        phase,
                        number -> {
                            for (var kill = 0; kill < kills; kill++) {
                                if (number == BurstLoad.messageBeforeKill(kill, kills)) {
                                    candidate.kill(kill);
                                }
                            }
                        },
                        DUPLICATE_ANSWER_WAIT_AFTER_KILLS);
        candidate.awaitRecovery();
        objections.addAll(LoadValidation.objections(phase, exchanges));
        return exchanges;
    }

    private MessageExchanges writeValidated(LoadPhase phase) {
        var exchanges = write(phase);
        LoadValidation.objections(phase, exchanges).stream()
                .map(objection -> candidate.name() + ": " + objection)
                .forEach(objections::add);
        return exchanges;
    }

    private MessageExchanges write(LoadPhase phase) {
        return write(phase, number -> {}, DUPLICATE_ANSWER_WAIT);
    }

    private MessageExchanges write(LoadPhase phase, IntConsumer before, Duration secondAnswers) {
        var observation = JournalObserver.start(candidate.simulator());
        var _ = new LoadGenerator(candidate.simulator()).write(phase, before);
        return observation.await(phase, PATIENCE, secondAnswers);
    }

    private void logProgress(String what) {
        progress.accept(candidate.name() + ": " + what);
    }
}
