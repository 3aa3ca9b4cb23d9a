package dev.parley.ingress.telegram.outbound;

import dev.parley.ingress.telegram.intake.ButtonAcknowledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Acknowledges button presses by the Bot API's `answerCallbackQuery`.
public final class BotApiButtonAcknowledger implements ButtonAcknowledger {

    private static final Logger LOG = LoggerFactory.getLogger(BotApiButtonAcknowledger.class);

    private final TelegramClient client;

    /// Creates an acknowledger that calls through the given client.
    public BotApiButtonAcknowledger(TelegramClient client) {
        this.client = client;
    }

    @Override
    public void acknowledge(String queryId) {
        try {
            var _ =
                    client.executeAsync(new AnswerCallbackQuery(queryId))
                            .whenComplete((_, failure) -> logFailure(failure));
        } catch (TelegramApiException | RuntimeException e) {
            logFailure(e);
        }
    }

    private static void logFailure(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.atInfo()
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("could not acknowledge a button press");
        }
    }
}
