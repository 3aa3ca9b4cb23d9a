package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.ingress.telegram.intake.ButtonAcknowledger;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The long poll: fetches a batch of updates, processes it, and fetches the next batch only after
/// Kafka has acknowledged every event.
///
/// Telegram forgets the updates below the requested offset, so the offset moves only after a batch
/// is processed. The library's own session is not used: it moves its offset before processing, its
/// thread dies silently when processing throws, and one unreadable update fails every poll.
public final class UpdatePoller implements Runnable {

    private static final Duration OFFSET_RETENTION = Duration.ofDays(1);

    private final UpdateSource source;
    private final UpdateBatches batches;
    private final ConnectionStatus status;
    private final IntakeProgress progress;
    private final Clock clock;

    private @Nullable BotIdentity bot;
    private int offset;
    private Instant lastUpdate;

    /// Creates a poller that starts at the oldest update Telegram keeps.
    ///
    /// @param publisher receives the events of each batch
    /// @param status is updated with the state of the connection
    /// @param progress moves with each poll
    public UpdatePoller(
            TelegramClient telegram,
            ChatEventPublisher publisher,
            ButtonAcknowledger acknowledger,
            ConnectionStatus status,
            IntakeProgress progress,
            MeterRegistry meters,
            Clock clock) {
        this.source = new UpdateSource(telegram);
        this.batches = new UpdateBatches(publisher, acknowledger, progress, meters, clock);
        this.status = status;
        this.progress = progress;
        this.clock = clock;
        this.lastUpdate = clock.instant();
    }

    /// Polls until the thread is interrupted; no exception ends it.
    @Override
    public void run() {
        var failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                progress.step();
                try {
                    pollOnce();
                    failures = 0;
                } catch (TelegramApiException | RuntimeException e) {
                    // a call aborted because the service stops is not a failure
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    // what answers next may be another server that counts anew; Telegram itself
                    // repeats at most the last batch, whose events keep their ids
                    offset = 0;
                    var failure = PollFailure.of(e, ++failures);
                    status.markDisconnected(failure.reason());
                    progress.waitFor(() -> pause(failure.retryAfter()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean pause(Duration asked) throws InterruptedException {
        Thread.sleep(asked);
        return true;
    }

    private void pollOnce() throws TelegramApiException, InterruptedException {
        var self = bot;
        if (self == null) {
            self = source.register();
            bot = self;
            status.markConnected();
        }
        var updates = source.poll(offset);
        status.markConnected();
        if (updates.isEmpty()) {
            forgetOldOffset();
            return;
        }
        batches.process(updates, self);
        offset = updates.getLast().getUpdateId() + 1;
        lastUpdate = clock.instant();
    }

    /// Resets an old offset: after a week without updates Telegram restarts its numbering, and a
    /// high offset would confirm unread updates. Telegram has long forgotten the confirmed ones.
    private void forgetOldOffset() {
        if (lastUpdate.plus(OFFSET_RETENTION).isBefore(clock.instant())) {
            offset = 0;
        }
    }
}
