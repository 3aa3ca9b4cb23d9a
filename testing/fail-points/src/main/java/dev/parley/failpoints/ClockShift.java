package dev.parley.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/// Shift of the wall clock of one process by a file, which is in force as long as the file exists.
///
/// @param directory the control directory of the process
/// @param order the text of the file; no two shifts have the same
public record ClockShift(Path directory, String order) implements AutoCloseable {

    private static final String ORDER = "clock.shift";

    /// Orders a shift; the process follows within a fraction of a second, and so does one that is
    /// started again meanwhile.
    ///
    /// @param offset how far the clock runs ahead, negative for behind
    static ClockShift begin(Path directory, Duration offset) {
        var shift = new ClockShift(directory, offset + " " + System.nanoTime());
        shift.write(ORDER);
        return shift;
    }

    /// The shift that is ordered now, if any.
    ///
    /// @throws UncheckedIOException if the order cannot be read
    public static Optional<ClockShift> ordered(Path directory) {
        return text(directory.resolve(ORDER)).map(order -> new ClockShift(directory, order));
    }

    /// How far the clock runs ahead, negative for behind.
    public Duration offset() {
        return Duration.parse(order.substring(0, order.indexOf(' ')));
    }

    /// Leaves a mark, on behalf of the process.
    public void leave(ClockMark mark) {
        write(mark.fileName());
    }

    /// Returns whether the process has left a mark for this very shift.
    public boolean has(ClockMark mark) {
        return text(directory.resolve(mark.fileName())).filter(order::equals).isPresent();
    }

    /// Ends the shift; the process leaves [ClockMark#ENDED] when its clock is right again.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(directory.resolve(ORDER));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the shift of a clock in " + directory, e);
        }
    }

    /// Writes the order's text at once as a whole.
    private void write(String name) {
        try {
            Files.createDirectories(directory);
            var draft = Files.createTempFile(directory, name, ".draft");
            Files.writeString(draft, order);
            Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " in " + directory, e);
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
