package dev.parley.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The last warning or error in a service's log.
public final class LastWarning {

    private static final int MAX_LENGTH = 200;

    /// Time, level, thread, logger, and what it says.
    private static final Pattern LOG_LINE =
            Pattern.compile("(\\S+)\\s+(?:WARN|ERROR)\\s+\\[.*?]\\s+\\S+\\s+:\\s(.*)");

    private LastWarning() {}

    /// Finds the last warning or error.
    ///
    /// @param log the file, which may not be there
    /// @param since the process's start: lines of an earlier process are ignored
    /// @return what it says, without time and place, cut where it is long
    public static Optional<String> find(Path log, Instant since) {
        try {
            return LogTail.lines(log).reversed().stream()
                    .map(LOG_LINE::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .filter(line -> !time(line.group(1)).isBefore(since))
                    .map(line -> abbreviate(line.group(2).strip()));
        } catch (IOException noLog) {
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return Instant.MIN;
        }
    }

    private static String abbreviate(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
    }
}
