package dev.parley.ingress.telegram.inbound;

import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.time.Duration;

/// A failed call to Telegram: its reason in words for the operator, and the delay before a retry.
///
/// @param reason the reason with its remedy, if one is known
/// @param retryAfter the delay before the next attempt
record PollFailure(String reason, Duration retryAfter) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_CONFLICT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 5;

    /// Classifies a failure.
    ///
    /// @param attempt the number of consecutive failures before this one
    static PollFailure of(TelegramApiException failure, int attempt) {
        if (!(failure instanceof TelegramApiRequestException refused)
                || refused.getApiResponse() == null) {
            return new PollFailure("Telegram is unreachable: " + cause(failure), growing(attempt));
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
                    new PollFailure("Telegram answers " + refused.getErrorCode(), growing(attempt));
        };
    }

    private static Duration asked(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        return parameters == null || parameters.getRetryAfter() == null
                ? LONGEST_PAUSE
                : Duration.ofSeconds(Math.max(1, parameters.getRetryAfter()));
    }

    private static Duration growing(int attempt) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
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
