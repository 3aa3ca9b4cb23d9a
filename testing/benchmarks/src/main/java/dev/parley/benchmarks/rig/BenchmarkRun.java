package dev.parley.benchmarks.rig;

import dev.parley.benchmarks.report.Machine;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.report.ReportPublisher;
import dev.parley.local.project.ProjectHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;

/// Options and life cycle shared by all benchmark commands: time limit, clean-up and publication of
/// the report.
public final class BenchmarkRun {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to this file as JSON.")
    private @Nullable Path file;

    /// Created by picocli.
    public BenchmarkRun() {}

    /// A measurement on a rig.
    @FunctionalInterface
    public interface Measurement {

        /// Runs the measurement.
        ///
        /// @param rig an empty rig
        Report run(Rig rig);
    }

    /// Runs a measurement and publishes its report.
    ///
    /// @param limit time after which the run is aborted
    /// @param measurement the measurement
    /// @return the exit code
    public int run(Duration limit, Measurement measurement) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        var terminal = spec.commandLine();
        var machine = Machine.now();
        try (var _ = RunTimeLimit.of(limit, terminal.getErr());
                var rig = Rig.open(ProjectHome.find(), terminal.getErr())) {
            var report = measurement.run(rig);
            new ReportPublisher(terminal.getOut(), file).publish(report, machine);
            return report.isValid() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
