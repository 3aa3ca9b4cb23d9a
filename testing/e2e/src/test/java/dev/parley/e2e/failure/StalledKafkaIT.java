package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.FrozenProcess;

import org.junit.jupiter.api.Test;

/// The Kafka broker stands still while two instances of conversation-service hold events that they
/// cannot publish.
class StalledKafkaIT {

    private static final Stage STAGE = Stage.CONVERSATION_SERVICE;

    @Test
    void callsTheModelOnceForEachTurn() {
        var parley = ParleySystem.running();
        try (var _ = parley.startSecond(STAGE);
                var run = new FailureScenario(parley, "stalled", 20, 5)) {
            try (var stalled = stallAmidTransactions(parley, run)) {
                Eventually.await("events wait for longer than their claim")
                        .until(() -> parley.conversationTables().eventsBeyondTheirClaim() > 0);
                stalled.thaw();
            }

            assertThat(run.finish(1).repeatedCalls()).as("repeated model calls").isZero();
        }
    }

    /// Freezes the broker while transactions wait, whose events are then ready to be published.
    private static FrozenProcess stallAmidTransactions(ParleySystem parley, FailureScenario run) {
        try (var _ = parley.conversationTables().lockMessages()) {
            run.traffic().releaseUpTo(60);
            Eventually.await("several transactions wait")
                    .until(() -> parley.conversationTables().transactionsWaitingForLock() > 2);
            return run.faults().freeze(parley.servers().kafka());
        }
    }
}
