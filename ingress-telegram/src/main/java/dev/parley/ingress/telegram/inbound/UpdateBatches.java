package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.ingress.telegram.intake.ButtonAcknowledger;
import dev.parley.ingress.telegram.intake.Intake;
import dev.parley.ingress.telegram.intake.TelegramUpdate;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.IntakeProgress;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Processes batches of updates: parses, decides and publishes each update, and returns once Kafka
/// has acknowledged every event of the batch.
final class UpdateBatches {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateBatches.class);

    private static final int REMEMBERED_UPDATES = 10_000;

    private final ChatEventPublisher publisher;
    private final ButtonAcknowledger acknowledger;
    private final IntakeProgress progress;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SeenUpdates seen = new SeenUpdates(REMEMBERED_UPDATES);

    /// Creates a processor.
    ///
    /// @param acknowledger acknowledges button presses before they are published
    /// @param progress waits for Kafka
    /// @param clock provides the time of updates for which Telegram sends none
    public UpdateBatches(
            ChatEventPublisher publisher,
            ButtonAcknowledger acknowledger,
            IntakeProgress progress,
            MeterRegistry meters,
            Clock clock) {
        this.publisher = publisher;
        this.acknowledger = acknowledger;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    void process(List<org.telegram.telegrambots.meta.api.objects.Update> batch, BotIdentity bot)
            throws InterruptedException {
        var reader = new UpdateReader(bot, clock);
        var intake = new Intake(bot);
        var sent = new LinkedHashMap<ChatEvent, CompletableFuture<Void>>();
        for (var raw : batch) {
            var update = read(reader, raw);
            if (update instanceof TelegramUpdate.Pressed pressed) {
                acknowledger.acknowledge(pressed.queryId());
            }
            switch (decide(intake, update)) {
                case IntakeDecision.Accepted accepted -> {
                    compare(update.id(), accepted.event().id());
                    sent.put(
                            accepted.event(),
                            progress.waitFor(() -> publisher.publish(accepted.event())));
                }
                case IntakeDecision.Ignored ignored -> count(ignored.reason());
            }
        }
        for (var event : sent.entrySet()) {
            progress.waitFor(() -> awaitAcknowledgement(event.getKey(), event.getValue()));
        }
    }

    private void compare(long update, UUID event) {
        if (seen.differs(update, event)) {
            LOG.atWarn()
                    .addKeyValue("update", update)
                    .addKeyValue("event", event)
                    .log(
                            "An update id stands for another event than before: the server counts"
                                    + " anew, publishing both");
        }
        seen.add(update, event);
    }

    private static TelegramUpdate read(
            UpdateReader reader, org.telegram.telegrambots.meta.api.objects.Update raw) {
        try {
            return reader.read(raw);
        } catch (RuntimeException e) {
            logSkipped(raw.getUpdateId(), e);
            return new TelegramUpdate.Skipped(raw.getUpdateId(), Reason.UNREADABLE);
        }
    }

    /// An update that cannot be decided would fail each time, and with it all later ones.
    private static IntakeDecision decide(Intake intake, TelegramUpdate update) {
        try {
            return intake.decide(update);
        } catch (RuntimeException e) {
            logSkipped(update.id(), e);
            return new IntakeDecision.Ignored(Reason.UNREADABLE);
        }
    }

    private static void logSkipped(long update, RuntimeException failure) {
        LOG.atWarn()
                .addKeyValue("update", update)
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .log("could not read an update, skipping it");
    }

    private void count(Reason reason) {
        meters.counter("parley.ingress.ignored", "reason", reason.label()).increment();
    }

    /// @return true if the event is published
    private boolean awaitAcknowledgement(ChatEvent event, CompletableFuture<Void> sent)
            throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            // without the cause's message, which may quote message text
            LOG.atError()
                    .addKeyValue("event", event.id())
                    .addKeyValue("place", event.place())
                    .addKeyValue("cause", cause.getClass().getSimpleName())
                    .log("could not publish an event, and never will, dropping it");
            count(Reason.UNREADABLE);
            return false;
        }
    }
}
