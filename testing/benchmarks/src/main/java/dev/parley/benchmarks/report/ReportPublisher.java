package dev.parley.benchmarks.report;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints a report to the terminal and optionally writes it to a file.
///
/// @param terminal output for people
/// @param file JSON file, or null
public record ReportPublisher(PrintWriter terminal, @Nullable Path file) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Contents of the JSON file.
    ///
    /// @param bench title of the report
    /// @param machine machine of the run
    /// @param valid whether the run is valid
    /// @param invalid reasons why it is not
    /// @param findings targets in words
    /// @param figures all figures
    private record ReportFile(
            String bench,
            Machine machine,
            boolean valid,
            List<String> invalid,
            List<String> findings,
            Object figures) {}

    /// Prints the report and writes the file.
    ///
    /// @param report the report
    /// @param machine machine of the run
    public void publish(Report report, Machine machine) {
        terminal.println();
        terminal.println(report.title());
        terminal.println("  " + machine.summary());
        report.howToRead().forEach(line -> terminal.println("  " + line));
        for (var table : report.tables()) {
            terminal.println();
            table.lines().forEach(terminal::println);
        }
        terminal.println();
        report.findings().forEach(line -> terminal.println("  " + line));
        report.objections().forEach(why -> terminal.println("  INVALID RUN: " + why));
        terminal.flush();
        if (file != null) {
            write(file, report, machine);
        }
    }

    private static void write(Path file, Report report, Machine machine) {
        var sheet =
                new ReportFile(
                        report.title(),
                        machine,
                        report.isValid(),
                        report.objections(),
                        report.findings(),
                        report.figures());
        try {
            Files.writeString(file, JSON.writeValueAsString(sheet) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
