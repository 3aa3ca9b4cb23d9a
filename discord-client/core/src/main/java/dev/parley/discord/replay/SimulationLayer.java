package dev.parley.discord.replay;

import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Layer between the client and its transport that records or replays.
public final class SimulationLayer implements AutoCloseable {

    private final Transport transport;
    private final boolean isReplaying;
    private final AutoCloseable file;

    private SimulationLayer(Transport transport, boolean isReplaying, AutoCloseable file) {
        this.transport = transport;
        this.isReplaying = isReplaying;
        this.file = file;
    }

    /// Opens the mode's file, if it has one.
    ///
    /// @param transport used except in a replay
    /// @throws dev.parley.discord.model.DiscordException with `LoadFailed` when the file cannot be
    ///   read
    /// @throws UncheckedIOException when the file cannot be written
    public static SimulationLayer open(
            SimulationMode mode,
            Transport transport,
            DiscordSettings settings,
            InstantSource time) {
        InstantSource millis = () -> time.instant().truncatedTo(ChronoUnit.MILLIS);
        var redactor = Redactor.of(settings);
        return switch (mode) {
            case SimulationMode.Disabled _ -> new SimulationLayer(transport, false, () -> {});
            case SimulationMode.Recording(var path) -> {
                var file = CassetteWriter.create(path, settings.api(), millis.instant());
                yield new SimulationLayer(
                        new Recorder(transport, file, redactor, millis), false, file);
            }
            case SimulationMode.Replay(var path) -> {
                var cassette = new Cassette(CassetteReader.read(path));
                yield new SimulationLayer(new Replayer(cassette, redactor, millis), true, () -> {});
            }
        };
    }

    /// Returns the transport that the client uses.
    public Transport transport() {
        return transport;
    }

    /// Returns true if Discord is never called, so that no rate limits apply.
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
