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

/// Where a report goes: the terminal, and a file if somebody wants one.
///
/// @param terminal for people
/// @param file for programs, or none
public record ReportPublisher(PrintWriter terminal, @Nullable Path file) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The file's contents.
    ///
    /// @param bench the title
    /// @param machine on which it ran
    /// @param valid whether the run says something
    /// @param invalid why it does not
    /// @param findings in words
    /// @param figures in numbers
    private record ReportFile(
            String bench,
            Machine machine,
            boolean valid,
            List<String> invalid,
            List<String> findings,
            Object figures) {}

    /// Shows the report and writes the file.
    ///
    /// @param report what was found
    /// @param machine on which it was found
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
