package dev.parley.localstack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A process did not become ready; the message holds the end of its log.
public final class NotReadyException extends RuntimeException {

    private static final int LINES = 25;

    private final String reason;

    private NotReadyException(String reason, Launch launch) {
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

    static NotReadyException ended(Launch launch, int exitCode) {
        return new NotReadyException("ended with exit code " + exitCode, launch);
    }

    /// @param since when the process started
    static NotReadyException late(Launch launch, Duration waited, Instant since) {
        var why =
                launch.readiness()
                        .complaint()
                        .or(() -> LastWarning.in(launch.log(), since))
                        .map(complaint -> ": " + complaint)
                        .orElse("");
        return new NotReadyException(
                "was not ready after " + waited.toSeconds() + " s" + why, launch);
    }

    private static List<String> tail(Path log) {
        try {
            var lines = LogEnd.lines(log);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
