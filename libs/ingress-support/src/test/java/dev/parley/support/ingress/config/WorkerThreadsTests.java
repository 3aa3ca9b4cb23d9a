package dev.parley.support.ingress.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// The ends of a service's threads.
class WorkerThreadsTests {

    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private final WorkerThreads threads = new WorkerThreads(() -> {}, ended::complete);

    @Test
    void endTheProcessWhenOneDies() throws Exception {
        threads.add(
                "reader",
                () -> {
                    throw new StackOverflowError();
                });

        threads.start();

        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void stopByAnInterruptWithoutEndingTheProcess() throws Exception {
        var interrupted = new AtomicBoolean();
        var running = new CountDownLatch(1);
        threads.add(
                "reader",
                () -> {
                    running.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                });
        threads.start();
        running.await();

        threads.stop();

        assertThat(interrupted).isTrue();
        assertThat(ended).isNotDone();
    }

    @Test
    void reportAThreadThatEndsWithoutAWord() throws Exception {
        var done = new CountDownLatch(1);
        threads.add("reader", done::countDown);

        threads.start();

        done.await();
        await().untilAsserted(() -> assertThat(threads.fault()).hasValue("reader has ended"));
    }

    @Test
    void reportNothingWhileAllRun() {
        threads.add("reader", LockSupport::park);

        threads.start();

        assertThat(threads.fault()).isEmpty();
        threads.stop();
    }

    @Test
    void reportNothingOnceStopped() {
        threads.add("reader", LockSupport::park);
        threads.start();

        threads.stop();

        assertThat(threads.fault()).isEmpty();
    }
}
