package dev.parley.egress.telegram.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.egress.telegram.delivery.TelegramErrorCodes;
import dev.parley.support.egress.delivery.CallOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;

/// What telegrambots' exceptions are taken for.
class FailureMappingTests {

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        response(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":37}"),
                        new CallOutcome.RateLimited(Duration.ofSeconds(37))),
                arguments(
                        response(429, "Too Many Requests", ""),
                        new CallOutcome.RateLimited(Duration.ofSeconds(1))),
                arguments(
                        response(400, "Bad Request: message is not modified: same", ""),
                        new CallOutcome.Done(null)),
                arguments(
                        response(400, "Bad Request: message to edit not found", ""),
                        new CallOutcome.Refused(
                                "Bad Request: message to edit not found",
                                TelegramErrorCodes.MESSAGE_GONE)),
                arguments(
                        response(403, "Forbidden: bot was blocked by the user", ""),
                        new CallOutcome.Refused("Forbidden: bot was blocked by the user", "403")),
                arguments(
                        response(502, "Bad Gateway", ""),
                        new CallOutcome.Unclear("error code 502")),
                arguments(
                        response(0, "502: Bad Gateway", ""),
                        new CallOutcome.Unclear("error code 0")),
                arguments(
                        "{\"ok\":false,\"oops\":true}",
                        new CallOutcome.Unclear("TelegramApiRequestException")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatTelegramSays(String body, CallOutcome answer) {
        assertThat(FailureMapping.of(failureOf(body))).isEqualTo(answer);
    }

    @Test
    void treatsAnHtmlPageAsAnUnclearOutcome() {
        assertThat(FailureMapping.of(failureOf("<html>502</html>")))
                .isInstanceOf(CallOutcome.Unclear.class);
    }

    @Test
    void recognizesUnsentRequests() {
        assertThat(FailureMapping.of(new ConnectException("refused")))
                .isEqualTo(new CallOutcome.Unreachable("ConnectException"));
        assertThat(FailureMapping.of(new SocketTimeoutException("Connect timed out")))
                .isEqualTo(new CallOutcome.Unreachable("SocketTimeoutException"));
    }

    @Test
    void neverPassesOnAUrlWithTheToken() {
        var failure = new IOException("unexpected end of stream on http://x/bot123:secret/edit");

        assertThat(FailureMapping.of(failure)).isEqualTo(new CallOutcome.Unclear("IOException"));
    }

    private static Throwable failureOf(String body) {
        try {
            var _ = SendMessage.builder().chatId(7L).text("x").build().deserializeResponse(body);
            throw new AssertionError("telegrambots took it for an answer");
        } catch (Exception e) {
            return e;
        }
    }

    private static String response(int code, String description, String more) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
                .formatted(code, description, more);
    }
}
