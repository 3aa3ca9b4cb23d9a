package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// Tests when an instance may still cause effects for the records of a partition.
@Timeout(30)
class PartitionLeaseTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final MembershipProof proof =
            new MembershipProof(
                    new SystemThreads() {
                        @Override
                        public long nanoTime() {
                            return nanos.get();
                        }
                    });
    private final PartitionLease lease = new PartitionLease(proof);

    @Test
    void holdsWhileTheMembershipIsProven() throws Exception {
        proof.renew(nanos.get());

        awaitLease();
    }

    @Test
    void doesNotHoldUpAThreadWithoutARecord() throws Exception {
        assertThat(PartitionLease.await()).isFalse();
    }

    @Test
    void countsTheProofFromTheSendingOfTheCommit() {
        var sentAt = nanos.get();
        nanos.addAndGet(MembershipProof.VALIDITY.toNanos());

        proof.renew(sentAt);

        assertThat(proof.isValid()).isFalse();
    }

    @Test
    void waitsForANewProofAfterAPause() throws Exception {
        proof.renew(nanos.get());
        nanos.addAndGet(Duration.ofSeconds(8).toNanos());
        var waiting = awaitInAnotherThread();

        proof.renew(nanos.get());

        waiting.join();
    }

    @Test
    void refusesTheEffectAfterThePartitionIsLost() {
        proof.renew(nanos.get());

        lease.end();

        assertThatThrownBy(this::awaitLease)
                .isInstanceOf(InterruptedException.class)
                .hasMessage("the partition belongs to another instance");
    }

    @Test
    void endsTheWaitWhenThePartitionIsLost() {
        var waiting = awaitInAnotherThread();

        lease.end();

        assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(InterruptedException.class);
    }

    private void awaitLease() throws InterruptedException {
        var _ =
                lease.during(() -> {
                    PartitionLease.await();
                    return true;
                });
    }

    private CompletableFuture<Void> awaitInAnotherThread() {
        var entered = new CountDownLatch(1);
        var waiting =
                CompletableFuture.runAsync(() -> {
                    entered.countDown();
                    try {
                        awaitLease();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        try {
            entered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return waiting;
    }
}
