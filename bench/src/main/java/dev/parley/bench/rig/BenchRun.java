package dev.parley.bench.rig;

import dev.parley.bench.report.Machine;
import dev.parley.bench.report.Publication;
import dev.parley.bench.report.Report;
import dev.parley.localstack.ProjectHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.time.Duration;

/// One run of a bench from the command line: bounded in time, cleaned up after, published.
///
/// @param spec the command, for its terminal
/// @param file where the figures go, if anywhere
public record BenchRun(CommandSpec spec, @Nullable Path file) {

    /// A measurement on a rig.
    @FunctionalInterface
    public interface Measurement {

        /// Measures.
        ///
        /// @param rig on which nothing runs yet
        Report on(Rig rig);
    }

    /// Measures and publishes.
    ///
    /// @param limit after which the whole run is given up
    /// @param measurement what is measured
    /// @return the exit code
    public int call(Duration limit, Measurement measurement) {
        var terminal = spec.commandLine().getOut();
        var machine = Machine.now();
        try (var _ = TimeLimit.of(limit, spec.commandLine().getErr());
                var rig = Rig.open(ProjectHome.find(), spec.commandLine().getErr())) {
            var report = measurement.on(rig);
            new Publication(terminal, file).publish(report, machine);
            return report.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
