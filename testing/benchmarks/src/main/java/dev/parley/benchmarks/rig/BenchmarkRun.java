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

/// One run of a bench from the command line, as each bench's command mixes it in: bounded in time,
/// cleaned up after, published.
public final class BenchmarkRun {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there.")
    private @Nullable Path file;

    /// Made with its command; picocli fills it.
    public BenchmarkRun() {}

    /// A measurement on a rig.
    @FunctionalInterface
    public interface Measurement {

        /// Measures.
        ///
        /// @param rig on which nothing runs yet
        Report run(Rig rig);
    }

    /// Measures and publishes.
    ///
    /// @param limit after which the whole run is given up
    /// @param measurement what is measured
    /// @return the exit code
    public int run(Duration limit, Measurement measurement) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not hand over the command");
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
