package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.judge.Entry;
import dev.parley.e2e.judge.Verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/// A story in which people write while parts fail: its traffic, its outages, and what came of them.
final class Run implements AutoCloseable {

    private static final Path FIGURES = Path.of("target", "figures.txt");

    private final String story;
    private final Parley parley;
    private final Journal journal;
    private final Receipts receipts;
    private final Traffic traffic;
    private final Outages outages = new Outages();
    private final long begun = System.nanoTime();

    /// Begins; nothing is written before it is let through.
    ///
    /// @param story goes into the names of its people
    /// @param people how many of them write
    /// @param each how many messages each writes
    Run(Parley parley, String story, int people, int each) {
        this.story = story;
        this.parley = parley;
        this.journal = Journal.from(parley.simulator());
        this.receipts = Receipts.from(parley);
        this.traffic =
                new Traffic(
                        new Chats(parley.simulator(), story).many(people),
                        each,
                        Duration.ofMillis(40));
    }

    /// What people write.
    Traffic traffic() {
        return traffic;
    }

    /// What fails.
    Outages outages() {
        return outages;
    }

    /// Waits until the model is at work on an answer, or has given them all.
    void awaitModelAtWork() {
        Patience.await("the model is at work")
                .until(() ->
                        journal.count(Entry.Kind.MODEL_CALL)
                                        > journal.count(Entry.Kind.MODEL_ANSWER)
                                || journal.verdict().lost().isEmpty());
    }

    /// Waits until all that is let through is written and answered.
    void awaitAnswered() {
        traffic.awaitLetThrough();
        Patience.await("all that was written is answered")
                .untilAsserted(() -> assertThat(journal.verdict().lost()).isEmpty());
    }

    /// Lets everybody finish, waits until nothing is on its way any more, and judges.
    ///
    /// @param planned how many outages the story is about; with fewer it shows nothing
    Verdict end(int planned) {
        traffic.letAllThrough();
        parley.awaitReady();
        Patience.await("every message is answered")
                .untilAsserted(() -> assertThat(journal.verdict().lost()).isEmpty());
        parley.awaitQuiet();
        var verdict = journal.verdict();
        note(verdict);
        assertThat(outages.fired()).as("outages").isEqualTo(planned);
        assertThat(verdict.accepted()).isEqualTo(traffic.total());
        assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
        assertThat(verdict.apologies()).as("apologies").isZero();
        assertThat(receipts.byMessage().keySet())
                .hasSize(traffic.total())
                .isEqualTo(receipts.inbound());
        assertThat(receipts.byMessage().values()).extracting(Set::size).containsOnly(1);
        return verdict;
    }

    @Override
    public void close() {
        traffic.close();
        parley.simulator().behave();
    }

    private void note(Verdict verdict) {
        var line =
                "%s: %d outages, %d s, %s%n"
                        .formatted(
                                story,
                                outages.fired(),
                                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                                verdict);
        try {
            Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
