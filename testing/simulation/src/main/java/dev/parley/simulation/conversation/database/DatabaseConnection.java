package dev.parley.simulation.conversation.database;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.seed.Stage;

import java.util.List;
import java.util.function.Supplier;

/// One instance's way to the database: a step ends before and after each call, and a call may fail
/// on either way.
final class DatabaseConnection {

    private static final List<Fault> FAULTS =
            List.of(Fault.DATABASE_UNAVAILABLE, Fault.COMMIT_ANSWER_LOST);

    private final Stage stage;
    private final Database database;
    private int crashesSeen;

    DatabaseConnection(Stage stage, Database database) {
        this.stage = stage;
        this.database = database;
        this.crashesSeen = database.crashes();
    }

    /// Ends a step, after which the connection may be broken.
    void pause() {
        stage.scheduler().pause();
        failIfBroken();
    }

    void failIfBroken() {
        if (crashesSeen != database.crashes()) {
            crashesSeen = database.crashes();
            throw new DatabaseUnavailableException("the database restarted");
        }
    }

    /// Makes a change that takes effect as a whole.
    <T> T commit(Supplier<T> change) {
        pause();
        var fault = stage.faults().choose(FAULTS);
        if (fault == Fault.DATABASE_UNAVAILABLE) {
            throw new DatabaseUnavailableException("the database is unavailable");
        }
        var result = change.get();
        pause();
        if (fault == Fault.COMMIT_ANSWER_LOST) {
            stage.scheduler().note(() -> "the answer to a commit is lost");
            throw new DatabaseUnavailableException("the answer to the commit is lost");
        }
        return result;
    }
}
