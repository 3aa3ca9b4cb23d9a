package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.Intake;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Bounded queue of gateway events with one consumer: after a reconnect, the messages that the
/// catch-up finds go before the events received since.
///
/// When it is full, the gateway's reader thread blocks (back-pressure); Discord buffers and
/// resumes.
public final class InboundQueue implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(InboundQueue.class);

    private static final int ROUNDS_IN_ORDER = 4;
    private static final long IDLE_STEP = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Entry> queue;
    private final ChatEventPublisher publisher;
    private final Checkpoint checkpoint;
    private final CatchUp catchUp;
    private final AcceptedMessages accepted;
    private final IntakeProgress progress;
    private final MeterRegistry meters;
    private final Clock clock;

    private final RetryBackoff backoff;
    private @Nullable Intake intake;
    private @Nullable ChannelHistory history;
    private int rounds;
    private long nextRound;

    /// Creates an empty queue.
    ///
    /// @param capacity the number of entries at which the gateway blocks
    /// @param checkpoint restores the catch-up's positions and `accepted` before the first entry
    /// @param catchUp reads missed messages, also those that could not be read before
    /// @param backoff delays between two attempts at an incomplete catch-up
    /// @param progress moves with each entry, and with each page of a history
    public InboundQueue(
            int capacity,
            ChatEventPublisher publisher,
            Checkpoint checkpoint,
            CatchUp catchUp,
            AcceptedMessages accepted,
            RetryBackoff backoff,
            IntakeProgress progress,
            MeterRegistry meters,
            Clock clock) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.publisher = publisher;
        this.checkpoint = checkpoint;
        this.catchUp = catchUp;
        this.accepted = accepted;
        this.backoff = backoff;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    /// An entry of the queue.
    private sealed interface Entry {
        /// A new session started; events before it may have been missed.
        record SessionStarted(String botId, ChannelHistory history) implements Entry {}

        /// A dispatch arrived.
        record Dispatched(Dispatch dispatch) implements Entry {}
    }

    void startSession(String botId, ChannelHistory history) throws InterruptedException {
        queue.put(new Entry.SessionStarted(botId, history));
    }

    void put(Dispatch dispatch) throws InterruptedException {
        queue.put(new Entry.Dispatched(dispatch));
    }

    /// Consumes entries until the thread is interrupted; no failure ends it.
    @Override
    public void run() {
        try {
            progress.waitFor(this::restore);
            while (true) {
                progress.step();
                var entry = next();
                if (entry != null) {
                    handle(entry);
                } else if (!catchUp.isComplete()) {
                    retryCatchUp();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restore() throws InterruptedException {
        checkpoint.restore(catchUp.positions(), accepted);
        return true;
    }

    /// Returns the next entry; null when there was none for a second, or when a catch-up is
    /// incomplete and its next round is due.
    private @Nullable Entry next() throws InterruptedException {
        var left = catchUp.isComplete() ? IDLE_STEP : nextRound - System.nanoTime();
        return left <= 0 ? null : queue.poll(left, TimeUnit.NANOSECONDS);
    }

    private void handle(Entry entry) throws InterruptedException {
        try {
            switch (entry) {
                case Entry.SessionStarted session -> catchUp(session);
                case Entry.Dispatched dispatched -> process(dispatched.dispatch());
            }
        } catch (RuntimeException e) {
            // without the failure's message, which may quote message text
            LOG.atError()
                    .addKeyValue("entry", entry.getClass().getSimpleName())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .addKeyValue("at", e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0])
                    .log("could not process a gateway event, skipping it");
        }
    }

    /// Live messages wait for some rounds, so that the order per channel holds; a history that
    /// stays unreadable does not hold them up longer.
    private void catchUp(Entry.SessionStarted session) throws InterruptedException {
        intake = new Intake(session.botId(), accepted);
        var current = new ObservedHistory(session.history(), progress);
        history = current;
        rounds = 0;
        count(catchUp.run(current, clock.instant(), this::processMissed));
        while (!catchUp.isComplete() && rounds < ROUNDS_IN_ORDER) {
            TimeUnit.NANOSECONDS.sleep(nextRound - System.nanoTime());
            retryCatchUp();
        }
    }

    private void retryCatchUp() throws InterruptedException {
        var current = history;
        if (current != null) {
            count(catchUp.retry(current, clock.instant(), this::processMissed));
        }
    }

    private void count(int read) {
        meters.counter("parley.ingress.caught_up").increment(read);
        if (catchUp.isComplete()) {
            LOG.atInfo().addKeyValue("messages", read).log("caught up on missed messages");
            return;
        }
        nextRound = System.nanoTime() + backoff.delayAfter(++rounds).toNanos();
        LOG.atWarn()
                .addKeyValue("messages", read)
                .addKeyValue("round", rounds)
                .log("caught up in part, some history is unreadable, trying again later");
    }

    private void processMissed(DiscordMessage message) throws InterruptedException {
        handle(new Entry.Dispatched(new Dispatch.Posted(message)));
    }

    private void process(Dispatch dispatch) throws InterruptedException {
        if (dispatch instanceof Dispatch.Posted(DiscordMessage message)) {
            catchUp.positions().advance(message.channelId(), message.messageId(), message.direct());
        }
        var current = intake;
        if (current == null) {
            throw new IllegalStateException("a dispatch arrived before the first session started");
        }
        switch (current.decide(dispatch)) {
            case IntakeDecision.Accepted decision -> {
                var _ =
                        progress.waitFor(
                                        () -> publisher.publish(marked(decision.event(), dispatch)))
                                .exceptionally(failure -> logRejected(decision.event(), failure));
            }
            case IntakeDecision.Ignored ignored ->
                    meters.counter("parley.ingress.ignored", "reason", ignored.reason().label())
                            .increment();
        }
    }

    /// The position that a message leaves in `chat-inbound` must not hide what is still unread.
    private ChatEvent marked(ChatEvent event, Dispatch dispatch) {
        if (dispatch instanceof Dispatch.Posted(DiscordMessage message)) {
            var resumeAfter = catchUp.resumeAfter(message.channelId(), clock.instant());
            if (resumeAfter.isPresent()) {
                return event.withResumeAfter(Long.toUnsignedString(resumeAfter.getAsLong()));
            }
        }
        return event;
    }

    private static @Nullable Void logRejected(ChatEvent event, Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        // without the cause's message, which may quote message text
        LOG.atError()
                .addKeyValue("event", event.id())
                .addKeyValue("place", event.place())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("could not publish an event, and never will, dropping it");
        return null;
    }
}
