package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.Eventually;
import dev.parley.e2e.fixture.JournalRecording;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.ReceiptAudit;
import dev.parley.e2e.verify.JournalLine;
import dev.parley.e2e.verify.VerificationResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/// A story in which people write while parts fail: its traffic, its outages, and what came of them.
final class FailureScenario implements AutoCloseable {

    private static final Path FIGURES = Path.of("target", "figures.txt");

    private final String name;
    private final ParleySystem parley;
    private final JournalRecording journal;
    private final ReceiptAudit receipts;
    private final MessageTraffic traffic;
    private final FaultInjector faults = new FaultInjector();
    private final long startedAt = System.nanoTime();

    /// Begins; nothing is written before it is let through.
    ///
    /// @param story goes into the names of its people
    /// @param people how many of them write
    /// @param each how many messages each writes
    FailureScenario(ParleySystem parley, String story, int people, int each) {
        this.name = story;
        this.parley = parley;
        this.journal = JournalRecording.start(parley.simulator());
        this.receipts = ReceiptAudit.start(parley);
        this.traffic =
                new MessageTraffic(
                        new ChatUsers(parley.simulator(), story).group(people),
                        each,
                        Duration.ofMillis(40));
    }

    /// What people write.
    MessageTraffic traffic() {
        return traffic;
    }

    /// What fails.
    FaultInjector faults() {
        return faults;
    }

    /// Waits until the model is at work on an answer, or has given them all.
    void awaitModelBusy() {
        Eventually.await("the model is at work")
                .until(() ->
                        journal.count(JournalLine.Kind.MODEL_CALL)
                                        > journal.count(JournalLine.Kind.MODEL_ANSWER)
                                || journal.verify().lost().isEmpty());
    }

    /// Waits until all that is let through is written and answered.
    void awaitAllAnswered() {
        traffic.awaitReleased();
        Eventually.await("all that was written is answered")
                .untilAsserted(() -> assertThat(journal.verify().lost()).isEmpty());
    }

    /// Lets everybody finish, waits until nothing is on its way any more, and judges.
    ///
    /// @param planned how many outages the story is about; with fewer it shows nothing
    VerificationResult finish(int planned) {
        traffic.releaseAll();
        parley.awaitReady();
        Eventually.await("every message is answered")
                .untilAsserted(() -> assertThat(journal.verify().lost()).isEmpty());
        parley.awaitIdle();
        var verdict = journal.verify();
        appendFigures(verdict);
        assertThat(faults.injected()).as("outages").isEqualTo(planned);
        assertThat(verdict.accepted()).isEqualTo(traffic.total());
        assertThat(verdict.isExactlyOnce()).as(verdict.toString()).isTrue();
        assertThat(verdict.apologies()).as("apologies").isZero();
        assertThat(receipts.receiptsByMessage().keySet())
                .hasSize(traffic.total())
                .isEqualTo(receipts.inboundIds());
        assertThat(receipts.receiptsByMessage().values()).extracting(Set::size).containsOnly(1);
        return verdict;
    }

    @Override
    public void close() {
        traffic.close();
        parley.simulator().clearScripts();
    }

    private void appendFigures(VerificationResult verdict) {
        var line =
                "%s: %d outages, %d s, %s%n"
                        .formatted(
                                name,
                                faults.injected(),
                                Duration.ofNanos(System.nanoTime() - startedAt).toSeconds(),
                                verdict);
        try {
            Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
