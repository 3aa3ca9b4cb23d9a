package dev.parley.failpoints.agent;

import dev.parley.failpoints.Action;
import dev.parley.failpoints.FailPointControl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// Passages of threads through the fail points of this process; the services' edited methods call
/// it.
public final class Passages {

    private static volatile @Nullable Path control;

    private Passages() {}

    static void takeOrdersFrom(Path directory) {
        control = directory;
    }

    /// Passes a point: takes an order that waits for it and carries it out.
    ///
    /// @param point key of the point
    public static void pass(String point) {
        var directory = control;
        if (directory == null) {
            return;
        }
        for (var action : Action.values()) {
            var order = FailPointControl.orderFile(directory, point, action);
            if (Files.exists(order) && isTaken(order)) {
                System.err.println("fail point " + point + ": " + action.key());
                carryOut(action);
            }
        }
    }

    /// Renames the order, which of several threads one can do.
    private static boolean isTaken(Path order) {
        try {
            Files.move(order, FailPointControl.takenFile(order, ProcessHandle.current().pid()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take " + order, e);
        }
    }

    private static void carryOut(Action action) {
        switch (action) {
            case KILL -> {
                signal("-KILL");
                while (true) {
                    LockSupport.park();
                }
            }
            case STOP -> signal("-STOP");
            case HALT -> Runtime.getRuntime().halt(1);
        }
    }

    /// Sends this process a signal and waits until it is sent: the thread does not get past the
    /// point before.
    private static void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(ProcessHandle.current().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
