package dev.parley.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A process did not become ready; the message holds the end of its log.
public final class NotReadyException extends RuntimeException {

    private static final int LOG_LINES = 25;

    private final String reason;

    private NotReadyException(String reason, ProcessSpec launch) {
        super(
                "%s %s; the end of %s:\n%s"
                        .formatted(
                                launch.name(),
                                reason,
                                launch.log(),
                                String.join("\n", tail(launch.log()))));
        this.reason = reason;
    }

    /// What happened, in a few words and without the log.
    public String reason() {
        return reason;
    }

    static NotReadyException exited(ProcessSpec launch, int exitCode) {
        return new NotReadyException("ended with exit code " + exitCode, launch);
    }

    /// @param since when the process started
    static NotReadyException timedOut(ProcessSpec launch, Duration waited, Instant since) {
        var why =
                launch.readiness()
                        .failureReason()
                        .or(() -> LastWarning.find(launch.log(), since))
                        .map(complaint -> ": " + complaint)
                        .orElse("");
        return new NotReadyException(
                "was not ready after " + waited.toSeconds() + " s" + why, launch);
    }

    private static List<String> tail(Path log) {
        try {
            var lines = LogTail.lines(log);
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
