package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ChatUser;
import dev.parley.e2e.fixture.Eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Messages of many people in turn, written in the background at a pace, as far as they are let
/// through.
///
/// The words of each are nobody else's: `<user>-<number>`, and of every twentieth `long <number>`,
/// which is answered in several messages.
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

    /// Begins; nothing is written before it is let through.
    ///
    /// @param each how many messages each person writes
    /// @param pace between two messages
    MessageTraffic(List<ChatUser> chats, int each, Duration pace) {
        this.chats = List.copyOf(chats);
        this.total = chats.size() * each;
        this.pace = pace;
        var thread = Executors.newVirtualThreadPerTaskExecutor();
        this.written = CompletableFuture.runAsync(this::write, thread);
        thread.shutdown();
    }

    /// Lets the traffic go on until so many messages are written in all.
    void releaseUpTo(int messages) {
        var more = Math.min(messages, total) - releaseUpTo;
        releaseUpTo += more;
        gate.release(more);
    }

    /// Waits until the platforms have taken all that was let through.
    void awaitReleased() {
        awaitAccepted(releaseUpTo);
    }

    /// Lets everything through and waits until it is written.
    void releaseAll() {
        releaseUpTo(total);
        awaitAccepted(total);
    }

    /// Waits until the platforms have taken so many messages.
    void awaitAccepted(int messages) {
        Eventually.await("the platforms take message " + messages)
                .until(() -> {
                    if (written.isCompletedExceptionally()) {
                        written.join();
                    }
                    return accepted.get() >= messages;
                });
    }

    /// How many messages there will be.
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
