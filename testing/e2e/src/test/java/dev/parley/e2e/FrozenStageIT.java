package dev.parley.e2e;

import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Each stage that has a group is frozen in the middle of its work until the group has given its
/// work to a second instance, and wakes up as a zombie that knows of nothing.
class FrozenStageIT {

    /// How many consumers one instance of each has in its group.
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
    void nothingIsLostAndNothingIsAnsweredTwice() {
        var parley = Parley.running();
        parley.simulator().scriptModel("{\"delayMs\": 1000}");
        SideBySide.run(CONSUMERS.keySet(), stage -> second.put(stage, parley.another(stage)));

        try (var run = new Run(parley, "frozen", PEOPLE, EACH)) {
            var written = 0;
            for (var stage : CONSUMERS.keySet()) {
                freezeUntilReplaced(stage, parley, run, written);
                written += OF_EACH_STAGE;
            }

            run.end(CONSUMERS.size());
        }
    }

    @AfterEach
    void endTheSecondInstances() {
        SideBySide.run(second.values(), LocalServer::close);
    }

    /// Freezes the first instance amid its work, and thaws it amid the work of the second.
    private static void freezeUntilReplaced(Stage stage, Parley parley, Run run, int written) {
        awaitSharing(parley, stage, 2);
        try (var zombie =
                stage == Stage.CONVERSATION_SERVICE
                        ? freezeAmidTransactions(parley, run, written)
                        : freezeAmidCalls(stage, parley, run, written)) {
            awaitSharing(parley, stage, 1);
            run.awaitAnswered();

            run.traffic().letThrough(written + OF_EACH_STAGE);
            run.traffic().awaitAccepted(written + OF_EACH_STAGE * 3 / 4);
            zombie.thaw();
        }
        awaitSharing(parley, stage, 2);
    }

    private static Frozen freezeAmidCalls(Stage stage, Parley parley, Run run, int written) {
        run.traffic().letThrough(written + OF_EACH_STAGE / 2);
        run.traffic().awaitAccepted(written + OF_EACH_STAGE / 4);
        run.awaitModelAtWork();
        return run.outages().freeze(parley.stage(stage));
    }

    /// Freezes the first instance where it does the most harm: with transactions open, whose locks
    /// the second one will wait for.
    private static Frozen freezeAmidTransactions(Parley parley, Run run, int written) {
        Frozen frozen;
        try (var _ = parley.memory().hold()) {
            run.traffic().letThrough(written + OF_EACH_STAGE / 2);
            Patience.await("both instances are amid transactions")
                    .until(() -> parley.memory().waiting() > INBOUND_READERS_OF_ONE);
            frozen = run.outages().freeze(parley.stage(Stage.CONVERSATION_SERVICE));
        }
        Patience.await("a frozen transaction has got the lock that it waited for")
                .until(() -> parley.memory().standingStill() > 0);
        return frozen;
    }

    private static void awaitSharing(Parley parley, Stage stage, int instances) {
        var consumers = instances * CONSUMERS.getOrDefault(stage, 0);
        Patience.await("%d of the instances of %s share its work".formatted(instances, stage))
                .until(() -> parley.broker().isSharedBy(consumers, stage.module()));
    }
}
