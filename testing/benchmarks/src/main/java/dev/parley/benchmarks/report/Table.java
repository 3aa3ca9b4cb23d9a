package dev.parley.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for a terminal: the first column left-aligned, all others right-aligned.
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /// Creates a table.
    ///
    /// @param headings one per column
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /// Adds a row.
    ///
    /// @param cells one per heading; fractions get two decimals below 10, otherwise one
    public Table row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    "the row has " + cells.length + " cells, expected " + rows.getFirst().size());
        }
        rows.add(Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    /// The table as plain-text lines.
    public List<String> lines() {
        var widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /// The table in Markdown, without columns in which every cell is empty.
    ///
    /// @param nothing cell values that count as empty, such as `0`
    public List<String> markdown(Collection<String> nothing) {
        var columns =
                IntStream.range(0, rows.getFirst().size())
                        .filter(column ->
                                rows.stream()
                                        .skip(1)
                                        .anyMatch(row -> !nothing.contains(row.get(column))))
                        .toArray();
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(
                    Arrays.stream(columns)
                            .mapToObj(row::get)
                            .collect(Collectors.joining(" | ", "| ", " |")));
            if (lines.size() == 1) {
                lines.add("|---".repeat(columns.length) + "|");
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column ->
                        (column == 0 ? "%-" : "%")
                                .concat(widths[column] + "s")
                                .formatted(row.get(column)))
                .collect(Collectors.joining("   ", "  ", ""))
                .stripTrailing();
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return number.isNaN()
                    ? "-"
                    : String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.1f", number);
        }
        return cell.toString();
    }
}
