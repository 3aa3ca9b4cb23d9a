package dev.parley.benchmarks.report;

import java.lang.management.ManagementFactory;

/// The machine on which a run took place.
///
/// @param cores number of processors
/// @param loadBefore load average of the minute before the run; above 0.5 other work was running
/// @param system operating system
/// @param java Java version of all processes
public record Machine(int cores, double loadBefore, String system, String java) {

    /// Describes the current machine.
    public static Machine now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                Math.round(system.getSystemLoadAverage() * 100) / 100.0,
                system.getName() + " " + system.getArch(),
                Runtime.version().toString());
    }

    /// One-line description.
    public String summary() {
        return "%d cores, load %.2f before the run, %s, Java %s"
                .formatted(cores, loadBefore, system, java);
    }
}
