package dev.parley.support.kafka.consumer;

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

/// Tests the offset that may be committed.
class InFlightOffsetsTests {

    private final InFlightOffsets window =
            new InFlightOffsets(
                    new PartitionLease(new MembershipProof(ConsumerThreads.system())),
                    ConsumerThreads.system());

    @Test
    void commitsNothingBeforeTheFirstRecord() {
        assertThat(window.offsetToCommit()).isEqualTo(-1);
    }

    @Test
    void holdsTheWatermarkAtTheLowestUnfinishedRecord() {
        take(5, 6, 7);

        window.complete(6);
        window.complete(7);

        assertThat(window.offsetToCommit()).isEqualTo(5);
        assertThat(window.span()).isEqualTo(3);
    }

    @Test
    void commitsTheNextOffsetWhenAllAreFinished() {
        take(5, 6);

        window.complete(5);
        window.complete(6);

        assertThat(window.offsetToCommit()).isEqualTo(7);
        assertThat(window.span()).isZero();
    }

    @Test
    void skipsGapsInTheOffsets() {
        take(5, 90, 1_000);

        window.complete(5);
        window.complete(90);

        assertThat(window.offsetToCommit()).isEqualTo(1_000);
    }

    @Test
    void doesNotCommitTheSameWatermarkTwice() {
        take(5);
        assertThat(window.offsetToCommit()).isEqualTo(5);

        assertThat(window.offsetToCommit()).isEqualTo(-1);
    }

    @Test
    void repeatsAFailedCommit() {
        take(5);
        assertThat(window.offsetToCommit()).isEqualTo(5);

        window.commitFailed();

        assertThat(window.offsetToCommit()).isEqualTo(5);
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
                window.add(offset);
                unfinished.add(offset);
                lowest.add(offset);
                last = offset;
                offset += 1 + random.nextInt(3);
            } else {
                var done = unfinished.remove(random.nextInt(unfinished.size()));
                lowest.remove(done);
                window.complete(done);
            }
            var watermark = window.offsetToCommit();
            if (watermark >= 0) {
                assertThat(watermark)
                        .isGreaterThan(committed)
                        .isEqualTo(lowest.isEmpty() ? last + 1 : lowest.first());
                committed = watermark;
            }
        }
        unfinished.forEach(window::complete);
        assertThat(window.commitOffset()).isEqualTo(last + 1);
        assertThat(window.size()).isZero();
    }

    private void take(long... offsets) {
        for (var offset : offsets) {
            window.add(offset);
        }
    }

    @Test
    void interruptsRunningRecordsAfterTheTimeout() throws Exception {
        var window =
                new InFlightOffsets(
                        new PartitionLease(new MembershipProof(ConsumerThreads.system())),
                        ConsumerThreads.system());
        var entered = new CountDownLatch(1);
        var wasInterrupted = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> {
            assertThat(window.tryEnter()).isTrue();
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
        window.awaitRunning(Duration.ofMillis(20));

        assertThat(wasInterrupted.get()).isTrue();
        assertThat(window.tryEnter()).as("a new record").isFalse();
    }
}
