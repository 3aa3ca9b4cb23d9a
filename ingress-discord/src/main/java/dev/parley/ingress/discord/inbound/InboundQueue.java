package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.Checkpoint;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.Intake;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeDecision;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The one line in which everything waits that Discord tells, so that what a gap hid comes before
/// what was told after it.
///
/// It is short: when it is full the gateway's reading thread waits, which Discord buffers and
/// resumes.
public final class InboundQueue implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(InboundQueue.class);

    private final BlockingQueue<Entry> queue;
    private final ChatEventPublisher publisher;
    private final Checkpoint checkpoint;
    private final ChannelPositions positions;
    private final AcceptedMessages accepted;
    private final MeterRegistry meters;
    private final Clock clock;

    private @Nullable Intake intake;

    /// Makes a line to the given way out.
    ///
    /// @param capacity how much may wait before the gateway does
    /// @param memory recalled before anything else
    public InboundQueue(
            int capacity,
            ChatEventPublisher out,
            Checkpoint memory,
            ChannelPositions positions,
            AcceptedMessages taken,
            MeterRegistry meters,
            Clock clock) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.publisher = out;
        this.checkpoint = memory;
        this.positions = positions;
        this.accepted = taken;
        this.meters = meters;
        this.clock = clock;
    }

    /// Something that waits in the line.
    private sealed interface Entry {
        /// A new session began: what came before it may have been missed.
        record SessionStarted(String botId, ChannelHistory history) implements Entry {}

        /// Discord told something.
        record Dispatched(Dispatch dispatch) implements Entry {}
    }

    void startSession(String botId, ChannelHistory history) throws InterruptedException {
        queue.put(new Entry.SessionStarted(botId, history));
    }

    void put(Dispatch dispatch) throws InterruptedException {
        queue.put(new Entry.Dispatched(dispatch));
    }

    /// Works until the thread is interrupted; nothing else ends it.
    @Override
    public void run() {
        try {
            checkpoint.restore(positions, accepted);
            while (true) {
                handle(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Entry arrival) throws InterruptedException {
        try {
            switch (arrival) {
                case Entry.SessionStarted session -> catchUp(session);
                case Entry.Dispatched told -> process(told.dispatch());
            }
        } catch (RuntimeException e) {
            // without its message, which may quote what somebody wrote
            LOG.atError()
                    .addKeyValue("arrival", arrival.getClass().getSimpleName())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .addKeyValue("at", e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0])
                    .log("passed over something that Discord told");
        }
    }

    private void catchUp(Entry.SessionStarted session) throws InterruptedException {
        intake = new Intake(session.botId(), accepted);
        var read =
                new CatchUp(positions)
                        .run(
                                session.history(),
                                clock.instant(),
                                post -> process(new Dispatch.Posted(post)));
        meters.counter("parley.ingress.caught_up").increment(read);
        LOG.atInfo().addKeyValue("messages", read).log("read up what was missed");
    }

    private void process(Dispatch dispatch) throws InterruptedException {
        if (dispatch instanceof Dispatch.Posted(DiscordMessage post)) {
            positions.advance(post.channelId(), post.messageId(), post.direct());
        }
        var deciding = intake;
        if (deciding == null) {
            throw new IllegalStateException("nothing is told before a session begins");
        }
        switch (deciding.decide(dispatch)) {
            case IntakeDecision.Accepted meant -> {
                var _ = publisher.publish(meant.event()).exceptionally(InboundQueue::logRejected);
            }
            case IntakeDecision.Ignored ignored ->
                    meters.counter("parley.ingress.ignored", "reason", ignored.reason().label())
                            .increment();
        }
    }

    private static @Nullable Void logRejected(Throwable failure) {
        LOG.atError()
                .addKeyValue("cause", failure.toString())
                .log("Kafka did not take an event, and will not");
        return null;
    }
}
