package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ChatUser;
import dev.parley.testing.probe.Eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Messages of many users in turn, written in the background at a fixed pace up to a released
/// number.
///
/// Every text is unique: `<user>-<number>`, or `long <number>` for every twentieth, which is
/// answered in several messages.
final class MessageTraffic implements AutoCloseable {

    private static final int LONG_EVERY = 20;
    private static final int LONG = 5_000;

    private final List<ChatUser> chats;
    private final int total;
    private final Duration pace;
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger accepted = new AtomicInteger();
    private final CompletableFuture<Void> written;
    private int releaseUpTo;

    /// Starts the writer; no message is written before it is released.
    ///
    /// @param each messages per user
    /// @param pace time between two messages
    MessageTraffic(List<ChatUser> chats, int each, Duration pace) {
        this.chats = List.copyOf(chats);
        this.total = chats.size() * each;
        this.pace = pace;
        var thread = Executors.newVirtualThreadPerTaskExecutor();
        this.written = CompletableFuture.runAsync(this::write, thread);
        thread.shutdown();
    }

    /// Releases messages until the given total is written.
    void releaseUpTo(int messages) {
        var more = Math.min(messages, total) - releaseUpTo;
        releaseUpTo += more;
        gate.release(more);
    }

    /// Waits until the platforms have accepted every released message.
    void awaitReleased() {
        awaitAccepted(releaseUpTo);
    }

    /// Releases all messages and waits until they are written.
    void releaseAll() {
        releaseUpTo(total);
        awaitAccepted(total);
    }

    /// Waits until the platforms have accepted the given number of messages.
    void awaitAccepted(int messages) {
        Eventually.await("the platforms accept message " + messages)
                .until(() -> {
                    if (written.isCompletedExceptionally()) {
                        written.join();
                    }
                    return accepted.get() >= messages;
                });
    }

    /// Total number of messages.
    int total() {
        return total;
    }

    @Override
    public void close() {
        gate.release(total);
        written.join();
    }

    private void write() {
        for (var number = 0; number < total; number++) {
            gate.acquireUninterruptibly();
            var chat = chats.get(number % chats.size());
            var _ = chat.say(words(chat, number));
            accepted.incrementAndGet();
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    private String words(ChatUser chat, int number) {
        return number % LONG_EVERY == LONG_EVERY - 1
                ? "long " + (LONG + number)
                : chat.user() + "-" + number / chats.size();
    }
}
