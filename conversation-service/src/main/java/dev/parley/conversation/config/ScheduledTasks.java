package dev.parley.conversation.config;

import dev.parley.conversation.store.RetentionCleanup;
import dev.parley.conversation.turn.TurnLifecycle;

import org.springframework.scheduling.annotation.Scheduled;

/// What happens by the clock: overdue turns are closed, old rows removed.
final class ScheduledTasks {

    private final TurnLifecycle turns;
    private final RetentionCleanup upkeep;

    ScheduledTasks(TurnLifecycle turns, RetentionCleanup upkeep) {
        this.turns = turns;
        this.upkeep = upkeep;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void closeOverdueTurns() {
        turns.closeOverdue();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void deleteExpiredRows() {
        upkeep.run();
    }
}
