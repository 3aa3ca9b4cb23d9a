package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.History;
import dev.parley.ingress.discord.intake.Intake;
import dev.parley.ingress.discord.intake.Memory;
import dev.parley.ingress.discord.intake.Positions;
import dev.parley.ingress.discord.intake.Post;
import dev.parley.ingress.discord.intake.TakenMessages;

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
public final class IntakeLine implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeLine.class);

    private final BlockingQueue<Arrival> line;
    private final ChatInbound out;
    private final Memory memory;
    private final Positions positions;
    private final TakenMessages taken;
    private final MeterRegistry meters;
    private final Clock clock;

    private @Nullable Intake intake;

    /// Makes a line to the given way out.
    ///
    /// @param capacity how much may wait before the gateway does
    /// @param memory recalled before anything else
    public IntakeLine(
            int capacity,
            ChatInbound out,
            Memory memory,
            Positions positions,
            TakenMessages taken,
            MeterRegistry meters,
            Clock clock) {
        this.line = new ArrayBlockingQueue<>(capacity);
        this.out = out;
        this.memory = memory;
        this.positions = positions;
        this.taken = taken;
        this.meters = meters;
        this.clock = clock;
    }

    /// Something that waits in the line.
    private sealed interface Arrival {
        /// A new session began: what came before it may have been missed.
        record Session(String botId, History history) implements Arrival {}

        /// Discord told something.
        record Told(Dispatch dispatch) implements Arrival {}
    }

    void sessionBegan(String botId, History history) throws InterruptedException {
        line.put(new Arrival.Session(botId, history));
    }

    void told(Dispatch dispatch) throws InterruptedException {
        line.put(new Arrival.Told(dispatch));
    }

    /// Works until the thread is interrupted; nothing else ends it.
    @Override
    public void run() {
        try {
            memory.recall(positions, taken);
            while (true) {
                handle(line.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Arrival arrival) throws InterruptedException {
        try {
            switch (arrival) {
                case Arrival.Session session -> begin(session);
                case Arrival.Told told -> pass(told.dispatch());
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

    private void begin(Arrival.Session session) throws InterruptedException {
        intake = new Intake(session.botId(), taken);
        var read =
                new CatchUp(positions)
                        .run(
                                session.history(),
                                clock.instant(),
                                post -> pass(new Dispatch.Posted(post)));
        meters.counter("parley.ingress.caught_up").increment(read);
        LOG.atInfo().addKeyValue("messages", read).log("read up what was missed");
    }

    private void pass(Dispatch dispatch) throws InterruptedException {
        if (dispatch instanceof Dispatch.Posted(Post post)) {
            positions.seen(post.channelId(), post.messageId(), post.direct());
        }
        var deciding = intake;
        if (deciding == null) {
            throw new IllegalStateException("nothing is told before a session begins");
        }
        switch (deciding.decide(dispatch)) {
            case Verdict.Meant meant -> {
                var _ = out.send(meant.happening()).exceptionally(IntakeLine::noteRefused);
            }
            case Verdict.Ignored ignored ->
                    meters.counter("parley.ingress.ignored", "reason", ignored.reason().label())
                            .increment();
        }
    }

    private static @Nullable Void noteRefused(Throwable failure) {
        LOG.atError()
                .addKeyValue("cause", failure.toString())
                .log("Kafka did not take an event, and will not");
        return null;
    }
}
