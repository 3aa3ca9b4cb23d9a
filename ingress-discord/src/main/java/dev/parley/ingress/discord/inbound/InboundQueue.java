package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.ingress.discord.intake.DirectGap;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.Intake;
import dev.parley.support.ingress.ChatEventPublisher;
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
    private final Checkpoint checkpoint;
    private final CatchUp catchUp;
    private final AcceptedMessages accepted;
    private final IntakeProgress progress;
    private final MeterRegistry meters;
    private final Clock clock;

    private final RetryBackoff backoff;
    private final DispatchPublisher dispatches;
    private final DirectGapReaders directGaps;
    private @Nullable Intake intake;
    private @Nullable ObservedHistory history;
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
        this.checkpoint = checkpoint;
        this.catchUp = catchUp;
        this.accepted = accepted;
        this.backoff = backoff;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
        this.dispatches = new DispatchPublisher(publisher, catchUp, progress, meters, clock);
        this.directGaps =
                new DirectGapReaders(
                        capacity,
                        ROUNDS_IN_ORDER,
                        backoff,
                        (gap, reading) -> queue.put(new Entry.DirectGapRead(gap, reading)));
    }

    /// An entry of the queue.
    private sealed interface Entry {
        /// A new session started; events before it may have been missed.
        record SessionStarted(String botId, ChannelHistory history) implements Entry {}

        /// A dispatch arrived.
        record Dispatched(Dispatch dispatch) implements Entry {}

        /// The gap of a DM channel was read, as far as it can be read now.
        record DirectGapRead(DirectGap gap, DirectGap.Reading reading) implements Entry {}

        /// A dispatch before which nothing is left to wait for.
        record Due(Dispatch dispatch) implements Entry {}
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
        try (directGaps) {
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
                case Entry.Dispatched dispatched -> receive(dispatched.dispatch());
                case Entry.DirectGapRead read -> finish(read);
                case Entry.Due due -> publish(due.dispatch());
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
        handle(new Entry.Due(new Dispatch.Posted(message)));
    }

    /// The first live message of a DM channel waits until what was written there before is read,
    /// and with it all that follows in this channel.
    private void receive(Dispatch dispatch) throws InterruptedException {
        if (directGaps.take(dispatch)) {
            return;
        }
        var current = history;
        if (current != null && dispatch instanceof Dispatch.Posted(DiscordMessage message)) {
            var gap = catchUp.reveal(message, clock.instant());
            if (gap.isPresent() && !directGaps.isFull()) {
                directGaps.start(gap.get(), current.history(), dispatch);
                return;
            }
            gap.ifPresent(this::leaveUnread);
        }
        publish(dispatch);
    }

    private void finish(Entry.DirectGapRead read) throws InterruptedException {
        var missed = read.reading().messages();
        meters.counter("parley.ingress.caught_up").increment(missed.size());
        LOG.atInfo()
                .addKeyValue("channel", read.gap().channelId())
                .addKeyValue("messages", missed.size())
                .addKeyValue("complete", read.reading().rest().isEmpty())
                .log("read what a DM channel's first live message revealed");
        for (var message : missed) {
            processMissed(message);
        }
        read.reading().rest().ifPresent(this::leaveUnread);
        for (var dispatch : directGaps.release(read.gap().channelId())) {
            handle(new Entry.Due(dispatch));
        }
    }

    private void leaveUnread(DirectGap gap) {
        if (catchUp.isComplete()) {
            rounds = ROUNDS_IN_ORDER;
            nextRound = System.nanoTime() + backoff.delayAfter(rounds).toNanos();
        }
        catchUp.leaveUnread(gap);
    }

    private void publish(Dispatch dispatch) throws InterruptedException {
        var current = intake;
        if (current == null) {
            throw new IllegalStateException("a dispatch arrived before the first session started");
        }
        dispatches.publish(dispatch, current);
    }
}
