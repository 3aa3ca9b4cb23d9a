package dev.parley.egress.telegram.outbound;

import dev.parley.delivery.Answer;
import dev.parley.egress.telegram.delivery.TelegramCodes;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import javax.net.ssl.SSLHandshakeException;

/// The reading of what telegrambots' client throws.
///
/// Only Telegram's own description is ever passed on: other messages may hold the address of the
/// request, and the address holds the token.
final class Failures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private Failures() {}

    static Answer of(@Nullable Throwable failure) {
        return switch (failure) {
            case TelegramApiRequestException refused when refused.getErrorCode() != null ->
                    told(refused, refused.getErrorCode());
            case TelegramApiValidationException invalid ->
                    new Answer.Refused(String.valueOf(invalid.getMessage()), null);
            case ConnectException e -> notReached(e);
            case UnknownHostException e -> notReached(e);
            case SSLHandshakeException e -> notReached(e);
            case SocketTimeoutException e when isConnect(e) -> notReached(e);
            case null -> new Answer.Unclear("no answer");
            default -> new Answer.Unclear(failure.getClass().getSimpleName());
        };
    }

    private static Answer notReached(Exception failure) {
        return new Answer.NotReached(failure.getClass().getSimpleName());
    }

    /// OkHttp says a connection that took too long only in words.
    private static boolean isConnect(SocketTimeoutException timeout) {
        return String.valueOf(timeout.getMessage())
                .toLowerCase(Locale.ROOT)
                .contains("connect timed out");
    }

    private static Answer told(TelegramApiRequestException refused, int status) {
        var description = Objects.requireNonNullElse(refused.getApiResponse(), "HTTP " + status);
        if (status == TOO_MANY_REQUESTS) {
            return new Answer.RateLimited(pause(refused));
        }
        // what stands before Telegram answers without Telegram's error code
        if (status < FIRST_REFUSAL || status >= FIRST_SERVER_ERROR) {
            return new Answer.Unclear("error code " + status);
        }
        if (description.contains("message is not modified")
                || description.contains("message to delete not found")) {
            return new Answer.Done(null);
        }
        var code =
                description.contains("message to edit not found")
                        ? TelegramCodes.MESSAGE_GONE
                        : Integer.toString(status);
        return new Answer.Refused(description, code);
    }

    private static Duration pause(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        var seconds = parameters == null ? null : parameters.getRetryAfter();
        var told = seconds == null ? SHORTEST_PAUSE : Duration.ofSeconds(seconds);
        return told.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : told;
    }
}
