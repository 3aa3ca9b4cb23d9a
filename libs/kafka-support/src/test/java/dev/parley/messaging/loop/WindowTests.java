package dev.parley.messaging.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// What a window lets be committed.
class WindowTests {

    private final Window window = new Window();

    @Test
    void anUntouchedWindowCommitsNothing() {
        assertThat(window.watermarkToCommit()).isEqualTo(-1);
    }

    @Test
    void theLowestUnfinishedRecordHoldsTheWatermark() {
        take(5, 6, 7);

        window.finish(6);
        window.finish(7);

        assertThat(window.watermarkToCommit()).isEqualTo(5);
        assertThat(window.span()).isEqualTo(3);
    }

    @Test
    void whenAllAreFinishedTheNextOffsetIsCommitted() {
        take(5, 6);

        window.finish(5);
        window.finish(6);

        assertThat(window.watermarkToCommit()).isEqualTo(7);
        assertThat(window.span()).isZero();
    }

    @Test
    void gapsInTheOffsetsDoNotHoldIt() {
        take(5, 90, 1_000);

        window.finish(5);
        window.finish(90);

        assertThat(window.watermarkToCommit()).isEqualTo(1_000);
    }

    @Test
    void aWatermarkThatDidNotMoveIsNotCommittedTwice() {
        take(5);
        assertThat(window.watermarkToCommit()).isEqualTo(5);

        assertThat(window.watermarkToCommit()).isEqualTo(-1);
    }

    @Test
    void aWatermarkWhoseCommitFailedIsCommittedAgain() {
        take(5);
        assertThat(window.watermarkToCommit()).isEqualTo(5);

        window.commitAgain();

        assertThat(window.watermarkToCommit()).isEqualTo(5);
    }

    /// Random interleavings of taking and finishing: never commits past an unfinished record, never
    /// goes back, and ends behind the last one. The number of the repetition is the seed.
    @RepeatedTest(200)
    void neverCommitsPastAnUnfinishedRecord(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var unfinished = new ArrayList<Long>();
        var lowest = new TreeSet<Long>();
        var offset = (long) random.nextInt(1_000);
        var last = -1L;
        var committed = -1L;
        for (var step = 0; step < 500; step++) {
            if (unfinished.isEmpty() || random.nextBoolean()) {
                window.take(offset);
                unfinished.add(offset);
                lowest.add(offset);
                last = offset;
                offset += 1 + random.nextInt(3);
            } else {
                var done = unfinished.remove(random.nextInt(unfinished.size()));
                lowest.remove(done);
                window.finish(done);
            }
            var watermark = window.watermarkToCommit();
            if (watermark >= 0) {
                assertThat(watermark)
                        .isGreaterThan(committed)
                        .isEqualTo(lowest.isEmpty() ? last + 1 : lowest.first());
                committed = watermark;
            }
        }
        unfinished.forEach(window::finish);
        assertThat(window.watermark()).isEqualTo(last + 1);
        assertThat(window.size()).isZero();
    }

    private void take(long... offsets) {
        for (var offset : offsets) {
            window.take(offset);
        }
    }

    @Test
    void aClosedWindowLetsWhatRunsEndAndInterruptsWhatDoesNot() throws Exception {
        var window = new Window();
        var entered = new CountDownLatch(1);
        var wasInterrupted = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> {
            assertThat(window.enter()).isTrue();
            entered.countDown();
            try {
                new CountDownLatch(1).await();
                wasInterrupted.complete(false);
            } catch (InterruptedException e) {
                wasInterrupted.complete(true);
            } finally {
                window.leave();
            }
        });
        entered.await();

        window.revoke();
        window.drain(Duration.ofMillis(20));

        assertThat(wasInterrupted.get()).isTrue();
        assertThat(window.enter()).as("a new record").isFalse();
    }
}
