package dev.parley.conversation.config;

import dev.parley.conversation.store.RetentionCleanup;
import dev.parley.conversation.turn.TurnLifecycle;

import org.springframework.scheduling.annotation.Scheduled;

/// Periodic tasks: closing overdue turns and deleting expired rows.
final class ScheduledTasks {

    private final TurnLifecycle turns;
    private final RetentionCleanup cleanup;

    ScheduledTasks(TurnLifecycle turns, RetentionCleanup cleanup) {
        this.turns = turns;
        this.cleanup = cleanup;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void closeOverdueTurns() {
        turns.closeOverdue();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void deleteExpiredRows() {
        cleanup.run();
    }
}
