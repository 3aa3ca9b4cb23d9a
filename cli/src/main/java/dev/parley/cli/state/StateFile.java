package dev.parley.cli.state;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The file with the state of a running system, replaced atomically.
///
/// @param file where
public record StateFile(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Replaces the state.
    ///
    /// @param state what to write
    public void write(SystemState state) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, JSON.writeValueAsString(state));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// Reads the state; a malformed file, or one of another version, counts as none.
    public Optional<SystemState> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), SystemState.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// Deletes the file.
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
