package dev.parley.benchmarks.report;

import java.util.List;

/// The result of a benchmark.
///
/// @param title what was measured
/// @param howToRead explanations, one sentence per line
/// @param tables in display order
/// @param findings one sentence per target: value, target, met or missed
/// @param objections reasons why the run is invalid; empty for a valid run
/// @param figures all figures as data for the JSON file
public record Report(
        String title,
        List<String> howToRead,
        List<Table> tables,
        List<String> findings,
        List<String> objections,
        Object figures) {

    public Report {
        howToRead = List.copyOf(howToRead);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        objections = List.copyOf(objections);
    }

    /// Whether the run is valid.
    public boolean isValid() {
        return objections.isEmpty();
    }
}
