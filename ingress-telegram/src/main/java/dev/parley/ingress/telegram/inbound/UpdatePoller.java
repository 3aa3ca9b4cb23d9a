package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.support.ingress.ConnectionStatus;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The long poll: asks for updates, hands them over, and asks for the next ones only when all are
/// safe.
///
/// Asking with a higher offset is what makes Telegram forget, so the offset moves after the
/// hand-over and nowhere else. The library's own session is not used: it moves its offset before it
/// hands over, dies without a word when the hand-over throws, and fails for ever on an update that
/// it cannot read.
public final class UpdatePoller implements Runnable {

    private static final int BATCH_LIMIT = 100;
    private static final int POLL_SECONDS = 50;
    private static final Duration OFFSET_RETENTION = Duration.ofDays(1);
    private static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query");

    private final UpdateSource telegram;
    private final UpdateBatches batches;
    private final ConnectionStatus status;
    private final Clock clock;

    private @Nullable BotIdentity bot;
    private int offset;
    private Instant lastUpdate;

    /// Polls through the given calls.
    ///
    /// @param handover takes the updates
    /// @param link is told whether Telegram answers
    public UpdatePoller(
            UpdateSource telegram, UpdateBatches handover, ConnectionStatus link, Clock clock) {
        this.telegram = telegram;
        this.batches = handover;
        this.status = link;
        this.clock = clock;
        this.lastUpdate = clock.instant();
    }

    /// Polls until the thread is interrupted; nothing else ends it.
    @Override
    public void run() {
        var failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    pollOnce();
                    failures = 0;
                } catch (TelegramApiException e) {
                    // a call that was cut off because the service stops is no trouble
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    var trouble = PollFailure.of(e, failures++);
                    status.markDisconnected(trouble.reason());
                    Thread.sleep(trouble.retryAfter());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollOnce() throws TelegramApiException, InterruptedException {
        var self = bot;
        if (self == null) {
            self = telegram.register();
            bot = self;
            status.markConnected();
        }
        var updates =
                telegram.call(
                        new TolerantGetUpdates(offset, BATCH_LIMIT, POLL_SECONDS, ALLOWED_UPDATES));
        status.markConnected();
        if (updates.isEmpty()) {
            forgetOldOffset();
            return;
        }
        batches.process(updates, self);
        offset = updates.getLast().getUpdateId() + 1;
        lastUpdate = clock.instant();
    }

    /// After a week of silence Telegram numbers updates anew, and a high offset would confirm the
    /// new ones unread; what the old offset confirmed is long forgotten over there.
    private void forgetOldOffset() {
        if (lastUpdate.plus(OFFSET_RETENTION).isBefore(clock.instant())) {
            offset = 0;
        }
    }
}
