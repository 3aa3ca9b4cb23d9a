package dev.parley.conversation.config;

import dev.parley.conversation.store.Upkeep;
import dev.parley.conversation.turn.Turns;

import org.springframework.scheduling.annotation.Scheduled;

/// What happens by the clock: overdue turns are closed, old rows removed.
final class Timetable {

    private final Turns turns;
    private final Upkeep upkeep;

    Timetable(Turns turns, Upkeep upkeep) {
        this.turns = turns;
        this.upkeep = upkeep;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void closeOverdueTurns() {
        turns.closeOverdue();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void removeOldRows() {
        upkeep.run();
    }
}
