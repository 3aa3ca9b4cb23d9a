package dev.parley.benchmarks.report;

import java.util.List;

/// What a bench found.
///
/// @param title what was measured
/// @param howToRead one sentence per line
/// @param tables in the order in which they are shown
/// @param findings one sentence per line: the figure, its aim, whether it is met
/// @param objections why the run says nothing; empty for a valid run
/// @param figures the same as data, for the JSON file
public record Report(
        String title,
        List<String> howToRead,
        List<Table> tables,
        List<String> findings,
        List<String> objections,
        Object figures) {

    /// Copies the lists.
    public Report {
        howToRead = List.copyOf(howToRead);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        objections = List.copyOf(objections);
    }

    /// Whether the run says something.
    public boolean isValid() {
        return objections.isEmpty();
    }
}
