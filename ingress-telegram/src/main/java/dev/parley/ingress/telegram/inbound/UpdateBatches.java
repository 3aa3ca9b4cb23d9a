package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.ingress.telegram.intake.Intake;
import dev.parley.ingress.telegram.intake.TelegramUpdate;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Reason;

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
public final class UpdateBatches {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateBatches.class);

    private final ChatEventPublisher publisher;
    private final UpdateSource telegram;
    private final MeterRegistry meters;
    private final Clock clock;

    /// Hands over to the given way out.
    ///
    /// @param telegram is told of pressed buttons at once
    /// @param clock the time of what Telegram gives no time for
    public UpdateBatches(
            ChatEventPublisher out, UpdateSource telegram, MeterRegistry meters, Clock clock) {
        this.publisher = out;
        this.telegram = telegram;
        this.meters = meters;
        this.clock = clock;
    }

    void process(List<org.telegram.telegrambots.meta.api.objects.Update> batch, BotIdentity bot)
            throws InterruptedException {
        var reading = new UpdateReader(bot, clock);
        var intake = new Intake(bot);
        var sent = new ArrayList<CompletableFuture<Void>>();
        for (var raw : batch) {
            var update = read(reading, raw);
            if (update instanceof TelegramUpdate.Pressed pressed) {
                telegram.acknowledge(pressed.queryId());
            }
            switch (intake.decide(update)) {
                case IntakeDecision.Accepted meant -> sent.add(publisher.publish(meant.event()));
                case IntakeDecision.Ignored ignored -> count(ignored.reason());
            }
        }
        for (var one : sent) {
            awaitAcknowledgement(one);
        }
    }

    private static TelegramUpdate read(
            UpdateReader reading, org.telegram.telegrambots.meta.api.objects.Update raw) {
        try {
            return reading.read(raw);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("update", raw.getUpdateId())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("passed over an update that cannot be read");
            return new TelegramUpdate.Skipped(raw.getUpdateId(), Reason.UNREADABLE);
        }
    }

    private void count(Reason reason) {
        meters.counter("parley.ingress.ignored", "reason", reason.label()).increment();
    }

    private void awaitAcknowledgement(CompletableFuture<Void> sent) throws InterruptedException {
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
