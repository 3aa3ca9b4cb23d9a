package dev.parley.discord.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.limit.Limiter.Passage;
import dev.parley.discord.operation.Route;
import dev.parley.discord.wire.Reply;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// When requests go, in time that passes at once.
class LimiterTests {

    private static final Duration PATIENT = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMillis(12);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new ArrayList<>();
    private final Limiter limiter =
            new Limiter(
                    new Waiting() {
                        @Override
                        public long nanos() {
                            return nanos.get();
                        }

                        @Override
                        public void pass(Duration duration) {
                            waits.add(duration);
                            nanos.addAndGet(duration.toNanos());
                        }
                    },
                    50);

    @Test
    void waitsForTheResetWhenNothingRemains() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 1", "X-RateLimit-Reset-After: 5"));
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 4"));
        assertThat(waits).isEmpty();

        send("7", ok());

        assertThat(waits).containsExactly(Duration.ofSeconds(4).plus(MARGIN));
    }

    @Test
    void leavesOtherChannelsAlone() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        send("8", ok());

        assertThat(waits).isEmpty();
    }

    @Test
    void waitsForTheLargerOfWhatA429Says() throws Exception {
        var limited =
                answer(
                        429,
                        "{\"retry_after\": 64.57}",
                        "Retry-After: 65",
                        "X-RateLimit-Remaining: 9",
                        "X-RateLimit-Reset-After: 2");
        assertThat(send("7", limited)).isEqualTo(through(limited, Duration.ofSeconds(65)));

        send("7", ok());

        assertThat(waits).containsExactly(Duration.ofSeconds(65));
    }

    @Test
    void neverTakesAWaitForZero() throws Exception {
        send("7", answer(429, "{\"retry_after\": 0}", "Retry-After: 0"));
        send("7", ok());

        assertThat(waits).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void aLimitWithinTheLimitParksOnlyItsRequest() throws Exception {
        var old = answer(429, "{\"retry_after\": 5, \"code\": 30046}", "Retry-After: 5");
        assertThat(send("7", old)).isEqualTo(through(old, Duration.ofSeconds(5)));

        send("7", ok());

        assertThat(waits).isEmpty();
    }

    @Test
    void believesOnlyTheRetryOfALimitThatOthersShare() throws Exception {
        var shared =
                answer(
                        429,
                        "{\"retry_after\": 2}",
                        "X-RateLimit-Scope: shared",
                        "X-RateLimit-Remaining: 9",
                        "X-RateLimit-Reset-After: 1337");
        send("7", shared);

        send("7", ok());

        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void noMoreThanTheBotMayInASecond() throws Exception {
        for (var channel = 0; channel < 50; channel++) {
            send("c" + channel, ok());
        }
        assertThat(waits).isEmpty();

        send("one more", ok());

        assertThat(waits).containsExactly(Duration.ofMillis(1_060));
    }

    @Test
    void stopsEverythingOnAGlobal429() throws Exception {
        send(
                "7",
                answer(429, "{\"retry_after\": 3, \"global\": true}", "X-RateLimit-Global: true"));

        send("8", ok());

        assertThat(waits).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void takesA429WithoutJsonAsMeantForAll() throws Exception {
        send("7", answer(429, "null"));

        send("8", ok());

        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void givesBackAWaitThatIsLongerThanThePatience() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        var passage = limiter.through(route("7"), Duration.ofSeconds(59), () -> ok());

        assertThat(passage).isEqualTo(new Passage.TooLong(Duration.ofSeconds(60).plus(MARGIN)));
        assertThat(waits).isEmpty();
    }

    private Passage send(String channel, Reply.Answered answer) throws InterruptedException {
        return limiter.through(route(channel), PATIENT, () -> answer);
    }

    private static Passage through(Reply reply, Duration pause) {
        return new Passage.Through(reply, java.util.Optional.of(pause));
    }

    private static Route route(String channel) {
        return new Route("POST", "/channels/{channel}/messages", channel, "/x");
    }

    private static Reply.Answered ok(String... headers) {
        return answer(200, "{}", headers);
    }

    private static Reply.Answered answer(int status, String body, String... headers) {
        var named =
                List.of(headers).stream()
                        .map(header -> header.split(": ", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return new Reply.Answered(
                status,
                HttpHeaders.of(Map.copyOf(named), (name, value) -> true),
                JsonMapper.shared().readTree(body));
    }
}
