package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalRecording;
import dev.parley.testing.journal.VerificationResult;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.ReceiptAudit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/// A scenario in which users write while components fail: traffic, faults and verification.
final class FailureScenario implements AutoCloseable {

    private static final Path FIGURES = Path.of("target", "figures.txt");

    private final String name;
    private final ParleySystem parley;
    private final JournalRecording journal;
    private final ReceiptAudit receipts;
    private final MessageTraffic traffic;
    private final FaultInjector faults = new FaultInjector();
    private final long startedAt = System.nanoTime();

    /// Prepares the scenario; no message is written before it is released.
    ///
    /// @param name scenario name, part of every user name
    /// @param people number of users
    /// @param each messages per user
    FailureScenario(ParleySystem parley, String name, int people, int each) {
        this.name = name;
        this.parley = parley;
        this.journal = JournalRecording.start(parley.simulator());
        this.receipts =
                ReceiptAudit.start(parley.kafka(), parley.servers().registry().address().url());
        this.traffic =
                new MessageTraffic(
                        new ChatUsers(parley.simulator(), name).group(people),
                        each,
                        Duration.ofMillis(40));
    }

    /// The messages of the users.
    MessageTraffic traffic() {
        return traffic;
    }

    /// The faults of this scenario.
    FaultInjector faults() {
        return faults;
    }

    /// Waits until a model request is in progress, or every message is answered.
    void awaitModelBusy() {
        Eventually.await("a model request is in progress")
                .until(() ->
                        journal.count(JournalLine.Kind.MODEL_CALL)
                                        > journal.count(JournalLine.Kind.MODEL_ANSWER)
                                || journal.verify().lost().isEmpty());
    }

    /// Waits until every released message is written and answered.
    void awaitAllAnswered() {
        traffic.awaitReleased();
        Eventually.await("every written message is answered")
                .untilAsserted(() -> assertThat(journal.verify().lost()).isEmpty());
    }

    /// Releases the remaining messages, waits until the system is idle, and verifies the outcome.
    ///
    /// @param planned number of faults that must have been injected; with fewer the scenario proves
    ///   nothing
    VerificationResult finish(int planned) {
        traffic.releaseAll();
        parley.awaitReady();
        Eventually.await("every message is answered")
                .untilAsserted(() -> assertThat(journal.verify().lost()).isEmpty());
        parley.awaitIdle();
        var result = journal.verify();
        appendFigures(result);
        assertThat(faults.injected()).as("faults").isEqualTo(planned);
        assertThat(result.accepted()).isEqualTo(traffic.total());
        assertThat(result.isExactlyOnce()).as(result.toString()).isTrue();
        assertThat(result.apologies()).as("apologies").isZero();
        assertThat(receipts.receiptsByMessage().keySet())
                .hasSize(traffic.total())
                .isEqualTo(receipts.inboundIds());
        assertThat(receipts.receiptsByMessage().values()).extracting(Set::size).containsOnly(1);
        return result;
    }

    @Override
    public void close() {
        traffic.close();
        parley.simulator().clearScripts();
    }

    private void appendFigures(VerificationResult result) {
        var line =
                "%s: %d outages, %d s, %s%n"
                        .formatted(
                                name,
                                faults.injected(),
                                Duration.ofNanos(System.nanoTime() - startedAt).toSeconds(),
                                result);
        try {
            Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
