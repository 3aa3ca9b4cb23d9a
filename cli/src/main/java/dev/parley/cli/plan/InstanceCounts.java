package dev.parley.cli.plan;

import dev.parley.local.application.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The desired number of instances of each stage: one, unless a file says otherwise.
///
/// `scale` writes the file and the supervisor reads it, so the wish outlives both.
///
/// @param directory holds one file per stage that has another number than one
public record InstanceCounts(Path directory) {

    private static final int MAX_INSTANCES = 12;
    private static final Set<Stage> SINGLETON_STAGES =
            Set.of(Stage.INGRESS_DISCORD, Stage.INGRESS_TELEGRAM);

    /// How many instances of a stage are wanted.
    ///
    /// @param stage which one
    public int of(Stage stage) {
        try {
            var file = directory.resolve(stage.module());
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 1;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read how many of " + stage.module(), e);
        } catch (NumberFormatException beingWritten) {
            return 1;
        }
    }

    /// Stores the desired number of instances.
    ///
    /// @param stage which one
    /// @param number 1 to 12, the number of partitions
    /// @throws IllegalArgumentException when the stage cannot have that many
    public void set(Stage stage, int number) {
        if (number < 1 || number > MAX_INSTANCES) {
            throw new IllegalArgumentException(
                    "%d instances of %s; expected 1 to %d, the number of partitions"
                            .formatted(number, stage.module(), MAX_INSTANCES));
        }
        if (number > 1 && SINGLETON_STAGES.contains(stage)) {
            throw new IllegalArgumentException(
                    stage.module()
                            + " exists once per bot token: a second one would read every message"
                            + " twice");
        }
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(stage.module()), Integer.toString(number));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write how many of " + stage.module(), e);
        }
    }

    /// The name of an instance: the first one is called as its stage.
    ///
    /// @param stage which one
    /// @param number from 1
    public static String instanceName(Stage stage, int number) {
        return number == 1 ? stage.module() : stage.module() + "-" + number;
    }
}
