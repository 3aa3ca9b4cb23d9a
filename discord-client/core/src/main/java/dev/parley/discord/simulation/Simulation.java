package dev.parley.discord.simulation;

import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.wire.Exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What stands between the client and the wire while it records or replays.
public final class Simulation implements AutoCloseable {

    private final Exchange exchange;
    private final boolean isReplaying;
    private final AutoCloseable file;

    private Simulation(Exchange exchange, boolean isReplaying, AutoCloseable file) {
        this.exchange = exchange;
        this.isReplaying = isReplaying;
        this.file = file;
    }

    /// Opens the mode's file, if it has one.
    ///
    /// @param wire asked, except in a replay
    /// @throws dev.parley.discord.DiscordException with `LoadFailed` when it cannot be read
    /// @throws UncheckedIOException when it cannot be written
    public static Simulation open(
            SimulationMode mode, Exchange wire, DiscordSettings settings, InstantSource time) {
        InstantSource millis = () -> time.instant().truncatedTo(ChronoUnit.MILLIS);
        var redaction = Redaction.of(settings);
        return switch (mode) {
            case SimulationMode.Disabled _ -> new Simulation(wire, false, () -> {});
            case SimulationMode.Recording(var path) -> {
                var file = RecordingFile.begin(path, settings.api(), millis.instant());
                yield new Simulation(new Recorder(wire, file, redaction, millis), false, file);
            }
            case SimulationMode.Replay(var path) -> {
                var shelf = new Shelf(Recordings.load(path));
                yield new Simulation(new Replayer(shelf, redaction, millis), true, () -> {});
            }
        };
    }

    /// What the client asks.
    public Exchange exchange() {
        return exchange;
    }

    /// Whether Discord is never asked, so that there are no limits to keep.
    public boolean isReplaying() {
        return isReplaying;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
