package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.ChatInbound;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.Verdict.Reason;
import dev.parley.ingress.telegram.intake.Bot;
import dev.parley.ingress.telegram.intake.Intake;
import dev.parley.ingress.telegram.intake.Update;
import dev.parley.ingress.telegram.outbound.TelegramCalls;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Takes a batch of updates from the poll to the way out, and returns when every one of them is
/// safe or known to be of no use.
public final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final ChatInbound out;
    private final TelegramCalls telegram;
    private final MeterRegistry meters;
    private final Clock clock;

    /// Hands over to the given way out.
    ///
    /// @param telegram is told of pressed buttons at once
    /// @param clock the time of what Telegram gives no time for
    public Handover(ChatInbound out, TelegramCalls telegram, MeterRegistry meters, Clock clock) {
        this.out = out;
        this.telegram = telegram;
        this.meters = meters;
        this.clock = clock;
    }

    void handOver(List<org.telegram.telegrambots.meta.api.objects.Update> batch, Bot bot)
            throws InterruptedException {
        var reading = new UpdateReading(bot, clock);
        var intake = new Intake(bot);
        var sent = new ArrayList<CompletableFuture<Void>>();
        for (var raw : batch) {
            var update = read(reading, raw);
            if (update instanceof Update.Pressed pressed) {
                telegram.acknowledge(pressed.queryId());
            }
            switch (intake.decide(update)) {
                case Verdict.Meant meant -> sent.add(out.send(meant.happening()));
                case Verdict.Ignored ignored -> count(ignored.reason());
            }
        }
        for (var one : sent) {
            awaitSafe(one);
        }
    }

    private static Update read(
            UpdateReading reading, org.telegram.telegrambots.meta.api.objects.Update raw) {
        try {
            return reading.read(raw);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("update", raw.getUpdateId())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("passed over an update that cannot be read");
            return new Update.Other(raw.getUpdateId(), Reason.UNREADABLE);
        }
    }

    private void count(Reason reason) {
        meters.counter("parley.ingress.ignored", "reason", reason.label()).increment();
    }

    private void awaitSafe(CompletableFuture<Void> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            LOG.atError()
                    .addKeyValue("cause", String.valueOf(e.getCause()))
                    .log("Kafka will never take this event");
            count(Reason.UNREADABLE);
        }
    }
}
