package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.ModelScript;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.FrozenProcess;
import dev.parley.testing.probe.Parallel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Each stage with a consumer group is frozen at work until a second instance has taken over, and
/// then resumes as a zombie with outdated assignments.
class FrozenStageIT {

    /// Number of consumers that one instance of each stage has in its group.
    private static final Map<Stage, Integer> CONSUMERS =
            new EnumMap<>(
                    Map.of(
                            Stage.CONVERSATION_SERVICE,
                            7,
                            Stage.INFERENCE_SERVICE,
                            1,
                            Stage.EGRESS_DISCORD,
                            1,
                            Stage.EGRESS_TELEGRAM,
                            1));

    private static final int INBOUND_READERS_OF_ONE = 3;
    private static final int PEOPLE = 20;
    private static final int EACH = 8;
    private static final int OF_EACH_STAGE = PEOPLE * EACH / CONSUMERS.size();

    private final Map<Stage, LocalServer<StageAddress>> second = new ConcurrentHashMap<>();

    @Test
    void answersEveryMessageExactlyOnce() {
        var parley = ParleySystem.running();
        parley.simulator().script(ModelScript.defaults().delay(Duration.ofSeconds(1)));
        Parallel.forEach(CONSUMERS.keySet(), stage -> second.put(stage, parley.startSecond(stage)));

        try (var run = new FailureScenario(parley, "frozen", PEOPLE, EACH)) {
            var written = 0;
            for (var stage : CONSUMERS.keySet()) {
                freezeUntilReplaced(stage, parley, run, written);
                written += OF_EACH_STAGE;
            }

            run.finish(CONSUMERS.size());
        }
    }

    @AfterEach
    void stopSecondInstances() {
        Parallel.forEach(second.values(), LocalServer::close);
    }

    /// Freezes the first instance at work and thaws it while the second is at work.
    private static void freezeUntilReplaced(
            Stage stage, ParleySystem parley, FailureScenario run, int written) {
        awaitSharing(parley, stage, 2);
        try (var zombie =
                stage == Stage.CONVERSATION_SERVICE
                        ? freezeAmidTransactions(parley, run, written)
                        : freezeAmidCalls(stage, parley, run, written)) {
            awaitSharing(parley, stage, 1);
            run.awaitAllAnswered();

            run.traffic().releaseUpTo(written + OF_EACH_STAGE);
            run.traffic().awaitAccepted(written + OF_EACH_STAGE * 3 / 4);
            zombie.thaw();
        }
        awaitSharing(parley, stage, 2);
    }

    private static FrozenProcess freezeAmidCalls(
            Stage stage, ParleySystem parley, FailureScenario run, int written) {
        run.traffic().releaseUpTo(written + OF_EACH_STAGE / 2);
        run.traffic().awaitAccepted(written + OF_EACH_STAGE / 4);
        run.awaitModelBusy();
        return run.faults().freeze(parley.stage(stage));
    }

    /// Freezes the first instance at the worst moment: with open transactions whose locks the
    /// second one needs.
    private static FrozenProcess freezeAmidTransactions(
            ParleySystem parley, FailureScenario run, int written) {
        FrozenProcess frozen;
        try (var _ = parley.conversationTables().lockMessages()) {
            run.traffic().releaseUpTo(written + OF_EACH_STAGE / 2);
            Eventually.await("both instances have open transactions")
                    .until(() ->
                            parley.conversationTables().transactionsWaitingForLock()
                                    > INBOUND_READERS_OF_ONE);
            frozen = run.faults().freeze(parley.stage(Stage.CONVERSATION_SERVICE));
        }
        Eventually.await("a frozen transaction holds the lock")
                .until(() -> parley.conversationTables().idleTransactions() > 0);
        return frozen;
    }

    private static void awaitSharing(ParleySystem parley, Stage stage, int instances) {
        var consumers = instances * CONSUMERS.getOrDefault(stage, 0);
        Eventually.await("%d instances of %s share its work".formatted(instances, stage))
                .until(() -> parley.kafka().hasStableMembers(consumers, stage.module()));
    }
}
