package dev.parley.inference.outbound;

import com.openai.core.http.Headers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Parser of the delay that a provider requests: `retry-after-ms`, or `Retry-After` in seconds or
/// as a date.
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> parse(Headers headers) {
        return number(headers, "retry-after-ms", 1)
                .or(() -> number(headers, "retry-after", 1_000))
                .or(() -> date(headers));
    }

    private static Optional<Duration> number(Headers headers, String name, int millis) {
        try {
            return headers.values(name).stream()
                    .findFirst()
                    .map(Double::parseDouble)
                    .filter(amount -> amount >= 0 && amount < 1e9)
                    .map(amount -> Duration.ofMillis((long) Math.ceil(amount * millis)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Measures a date from the response's own `Date`, independent of the local clock.
    private static Optional<Duration> date(Headers headers) {
        return instant(headers, "retry-after")
                .flatMap(until ->
                        instant(headers, "date").map(since -> Duration.between(since, until)))
                .filter(Duration::isPositive);
    }

    private static Optional<Instant> instant(Headers headers, String name) {
        try {
            return headers.values(name).stream()
                    .findFirst()
                    .map(text ->
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
