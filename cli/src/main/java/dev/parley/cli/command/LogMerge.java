package dev.parley.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The last lines of several logs in the order of their time stamps.
///
/// A line without a time stamp, such as one of a stack trace, stays behind the line before it.
final class LogMerge {

    private static final Pattern TIME_STAMP =
            Pattern.compile("^\\[?(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2}[.,]?\\d*)");

    private LogMerge() {}

    /// A line and the log that it stands in.
    record Line(String log, String time, String text) {}

    static List<Line> byTime(List<LogReader> logs, int lines) {
        var all = new ArrayList<Line>();
        for (var log : logs) {
            var time = "";
            for (var text : log.lastLines(lines)) {
                var stamp = TIME_STAMP.matcher(text);
                if (stamp.find()) {
                    time = stamp.group(1) + "T" + stamp.group(2).replace(',', '.');
                }
                all.add(new Line(log.name(), time, text));
            }
        }
        all.sort(Comparator.comparing(Line::time));
        return all;
    }
}
