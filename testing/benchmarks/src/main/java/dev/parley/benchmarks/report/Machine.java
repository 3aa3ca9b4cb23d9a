package dev.parley.benchmarks.report;

import java.lang.management.ManagementFactory;

/// The machine of a run, since no figure means anything without it.
///
/// @param cores of the processor
/// @param loadBefore the load average of the last minute before the run; above 0.5 somebody else
///   was at work
/// @param system the operating system
/// @param java the version that ran everything
public record Machine(int cores, double loadBefore, String system, String java) {

    /// This machine, now.
    public static Machine now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                Math.round(system.getSystemLoadAverage() * 100) / 100.0,
                system.getName() + " " + system.getArch(),
                Runtime.version().toString());
    }

    /// In one line.
    public String summary() {
        return "%d cores, load %.2f before the run, %s, Java %s"
                .formatted(cores, loadBefore, system, java);
    }
}
