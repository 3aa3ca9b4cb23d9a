package dev.parley.ingress.telegram.inbound;

import dev.parley.support.retry.RetryBackoff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.time.Duration;
import java.util.Arrays;

/// A failed poll: its reason in words for the operator, and the delay before a retry.
///
/// @param reason the reason with its remedy, if one is known
/// @param retryAfter the delay before the next attempt
record PollFailure(String reason, Duration retryAfter) {

    private static final Logger LOG = LoggerFactory.getLogger(PollFailure.class);

    private static final RetryBackoff BACKOFF =
            RetryBackoff.of(Duration.ofMillis(250), Duration.ofSeconds(8));
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_CONFLICT = Duration.ofSeconds(5);

    /// Classifies a failure.
    ///
    /// @param failures the number of failures in a row, this one included
    static PollFailure of(Exception failure, int failures) {
        if (!(failure instanceof TelegramApiException)) {
            return unexpected(failure, failures);
        }
        if (!(failure instanceof TelegramApiRequestException refused)
                || refused.getApiResponse() == null
                || refused.getErrorCode() == null) {
            return new PollFailure(
                    "Telegram is unreachable: " + cause(failure), BACKOFF.delayAfter(failures));
        }
        return switch (refused.getErrorCode()) {
            case 401, 404 ->
                    new PollFailure(
                            "Telegram refuses TELEGRAM_BOT_TOKEN ("
                                    + refused.getErrorCode()
                                    + "): copy it again from @BotFather",
                            PAUSE_AFTER_REFUSAL);
            case 409 ->
                    new PollFailure(
                            "another program polls with the same TELEGRAM_BOT_TOKEN (409): stop it,"
                                    + " or give it a bot of its own",
                            PAUSE_AFTER_CONFLICT);
            case 429 -> new PollFailure("Telegram asks to wait (429)", asked(refused));
            default ->
                    new PollFailure(
                            "Telegram answers " + refused.getErrorCode(),
                            BACKOFF.delayAfter(failures));
        };
    }

    /// A bug of ours or of a library; people wait while it is tried again.
    private static PollFailure unexpected(Exception failure, int failures) {
        // without the failure's message, which may quote message text
        LOG.atError()
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .addKeyValue("at", Arrays.toString(failure.getStackTrace()))
                .addKeyValue("attempt", failures)
                .log("a batch of updates could not be processed, fetching it again");
        return new PollFailure(
                "updates cannot be processed: " + cause(failure), BACKOFF.delayAfter(failures));
    }

    private static Duration asked(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        return parameters == null || parameters.getRetryAfter() == null
                ? BACKOFF.max()
                : Duration.ofSeconds(Math.max(1, parameters.getRetryAfter()));
    }

    /// Returns only the class of the root cause: its message might contain a URL with the token.
    private static String cause(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }
}
