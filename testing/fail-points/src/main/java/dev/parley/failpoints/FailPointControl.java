package dev.parley.failpoints;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Control of the fail points and of the clock of one process by a directory: a file is an order,
/// and the thread that takes one to a fail point renames it.
///
/// @param directory exists from the first order on
public record FailPointControl(Path directory) {

    /// Suffix of an order that was taken.
    private static final String TAKEN = ".taken";

    /// Places an order: the next thread that passes the point takes it.
    ///
    /// @throws IllegalArgumentException if the process may not be frozen at the point
    /// @throws IllegalStateException if the same order is already placed
    public FailPointOrder place(FailPoint point, Action action) {
        if (action == Action.STOP && !point.mayFreeze()) {
            throw new IllegalArgumentException("no process may be frozen at " + point.key());
        }
        try {
            Files.createDirectories(directory);
            return new FailPointOrder(
                    point, action, Files.createFile(orderFile(directory, point.key(), action)));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new IllegalStateException(
                    "an order to " + action.key() + " at " + point.key() + " is placed already", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot place an order in " + directory, e);
        }
    }

    /// Shifts the wall clock of the process, but not its monotonic one, until the shift is closed.
    ///
    /// @param offset how far the clock runs ahead, negative for behind
    public ClockShift shiftClock(Duration offset) {
        return ClockShift.begin(directory, offset);
    }

    /// The file of an order.
    public static Path orderFile(Path directory, String point, Action action) {
        return directory.resolve(point + "." + action.key());
    }

    /// The file of an order that a process has taken: `<order>.<nanoseconds>-<pid>.taken`.
    public static Path takenFile(Path order, long pid) {
        return order.resolveSibling(
                order.getFileName() + "." + System.nanoTime() + "-" + pid + TAKEN);
    }

    /// The process that took an order last.
    static OptionalLong lastTaker(Path order) {
        try (Stream<Path> files = Files.list(requireNonNull(order.getParent()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TAKEN))
                    .filter(name -> withoutStamp(name).equals(order.getFileName().toString()))
                    .map(Stamp::of)
                    .max(Comparator.comparingLong(Stamp::nanos))
                    .map(stamp -> OptionalLong.of(stamp.pid()))
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the directory of " + order, e);
        }
    }

    /// The orders that were taken, as `<point>.<action>`, in no order.
    public List<String> fired() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TAKEN))
                    .map(FailPointControl::withoutStamp)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /// Drops the stamp that keeps the files of equal orders apart: `<order>.<stamp>.taken`.
    private static String withoutStamp(String name) {
        var stamped = name.substring(0, name.length() - TAKEN.length());
        return stamped.substring(0, stamped.lastIndexOf('.'));
    }

    /// When an order was taken, and by which process.
    private record Stamp(long nanos, long pid) {

        static Stamp of(String name) {
            var stamped = name.substring(0, name.length() - TAKEN.length());
            var parts = stamped.substring(stamped.lastIndexOf('.') + 1).split("-", 2);
            return new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
