package dev.parley.simulator.discord.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RequestPattern;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Tests of shared counters and their limits in virtual time.
class RateLimitsTests {

    private static final String MESSAGE = "/channels/{channel}/messages/{message}";
    private static final String MESSAGES = "POST /channels/*/messages";

    @Test
    void limitsAllWebhooksOfAChannelTogether() {
        RateLimits limits = limits(0, List.of());
        int passed = 0;
        for (int second = 0; second < 20; second++) {
            passed += passing(limits, hook("1", "channel", seconds(second)), 2);
            passed += passing(limits, hook("2", "channel", seconds(second)), 2);
        }

        assertThat(passed).isEqualTo(30);
        assertThat(limits.decide(hook("3", "other", 0).call(), about("other"), 0))
                .isInstanceOf(RouteDecision.Allowed.class);
    }

    @Test
    void hidesASharedLimitBehindTheRoutesHeaders() {
        RateLimits limits = limits(0, List.of(hidden(1, 12_000)));
        limits.decide(send("1", 0), RequestSubject.NONE, 0);

        HttpReply.Complete limited = stopped(limits, send("1", seconds(1))).reply();

        assertThat(limited.headers())
                .containsEntry("X-RateLimit-Scope", "shared")
                .containsEntry("X-RateLimit-Remaining", "4")
                .containsEntry("Retry-After", "11");
    }

    @Test
    void replacesDiscordsLimitByAVisibleScriptedOne() {
        ScriptedLimit one =
                new ScriptedLimit(
                        new RequestPattern(MESSAGES), Rate.of(1, 1000), LimiterKind.FIXED, false);
        RateLimits limits = limits(0, List.of(one));
        limits.decide(send("1", 0), RequestSubject.NONE, 0);

        assertThat(stopped(limits, send("1", 1)).scope()).isEqualTo(RouteDecision.Scope.USER);
        assertThat(limits.decide(send("2", 1), RequestSubject.NONE, 0))
                .isInstanceOf(RouteDecision.Allowed.class);
    }

    @Test
    void countsNameAndTopicChangesSeparately() {
        RateLimits limits = limits(0, List.of());
        for (int i = 0; i < 2; i++) {
            limits.decide(change("{\"name\":\"n\"}"), RequestSubject.NONE, 0);
        }

        assertThat(stopped(limits, change("{\"name\":\"n\"}")).scope())
                .isEqualTo(RouteDecision.Scope.SHARED);
        assertThat(limits.decide(change("{\"topic\":\"t\"}"), RequestSubject.NONE, 0))
                .isInstanceOf(RouteDecision.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 5",
        "60, false, 3",
        "1209601, false, 30",
        "60, true, 5",
        "1209601, true, 5"
    })
    void deletionsCountByAgeAndWhatIsGoneLikeTheYoung(int age, boolean gone, int limit) {
        HttpCall deletion = call("DELETE", MESSAGE, Map.of("channel", "1", "message", "2"), "", 0);
        RequestSubject subject = new RequestSubject(Duration.ofSeconds(age), gone, "");

        assertThat(limits(0, List.of()).decide(deletion, subject, 0))
                .isInstanceOfSatisfying(
                        RouteDecision.Allowed.class,
                        pass ->
                                assertThat(pass.headers())
                                        .containsEntry(
                                                "X-RateLimit-Limit", Integer.toString(limit)));
    }

    @Test
    void countsAddedAndRemovedReactionsTogether() {
        RateLimits limits = limits(0, List.of());
        String reaction = MESSAGE + "/reactions/{emoji}/@me";
        Map<String, String> where = Map.of("channel", "1", "message", "2", "emoji", "x");
        limits.decide(call("PUT", reaction, where, "", 0), RequestSubject.NONE, 0);

        assertThat(stopped(limits, call("DELETE", reaction, where, "", 1)).scope())
                .isEqualTo(RouteDecision.Scope.USER);
    }

    @Test
    void countsTheGlobalLimitPerTokenAndAddress() {
        RateLimits limits = limits(1, List.of());
        limits.decide(self("Bot a"), RequestSubject.NONE, 0);

        assertThat(stopped(limits, self("Bot a")).scope()).isEqualTo(RouteDecision.Scope.GLOBAL);
        assertThat(limits.decide(self("Bot b"), RequestSubject.NONE, 0))
                .isInstanceOf(RouteDecision.Allowed.class);
        assertThat(limits.decide(self(null), RequestSubject.NONE, 0))
                .isInstanceOf(RouteDecision.Allowed.class);
    }

    @Test
    void forbidsOpeningDirectMessagesTooFast() {
        RateLimits limits =
                new RateLimits(
                        new RateLimitSettings(
                                LimiterKind.LEAKY,
                                0,
                                LimiterKind.FIXED,
                                100,
                                Rate.of(1, 1000),
                                List.of()));
        HttpCall opening = call("POST", "/users/@me/channels", Map.of(), "{}", 0);
        limits.decide(opening, RequestSubject.NONE, 0);

        HttpReply.Complete refused = stopped(limits, opening).reply();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().text()).contains("40003");
    }

    @Test
    void countsAllInvalidRequestsButSharedOnes() {
        RateLimits limits = limits(0, List.of(hidden(1, 1000)));
        limits.decide(send("1", 0), RequestSubject.NONE, 0);
        limits.countReply(stopped(limits, send("1", 0)).reply(), 0);
        limits.countReply(HttpReply.empty(401), 0);
        limits.countReply(HttpReply.empty(403), 0);
        limits.countReply(HttpReply.empty(404), 0);

        assertThat(limits.invalid().percentOfBudget()).isEqualTo(2);
        assertThat(limits.invalid().of(InvalidRequests.Kind.SHARED_429)).isEqualTo(1);
    }

    private record Hooked(HttpCall call, RequestSubject subject) {}

    private static int passing(RateLimits limits, Hooked hooked, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            if (limits.decide(hooked.call(), hooked.subject(), 0)
                    instanceof RouteDecision.Allowed) {
                passed++;
            }
        }
        return passed;
    }

    private static RateLimits limits(int globalPerSecond, List<ScriptedLimit> scripted) {
        return new RateLimits(
                new RateLimitSettings(
                        LimiterKind.LEAKY,
                        globalPerSecond,
                        LimiterKind.SLIDING,
                        100,
                        null,
                        scripted));
    }

    private static ScriptedLimit hidden(int limit, long millis) {
        return new ScriptedLimit(
                new RequestPattern(MESSAGES), Rate.of(limit, millis), LimiterKind.FIXED, true);
    }

    private static RouteDecision.Denied stopped(RateLimits limits, HttpCall call) {
        RouteDecision ruling = limits.decide(call, RequestSubject.NONE, 0);
        assertThat(ruling).isInstanceOf(RouteDecision.Denied.class);
        return (RouteDecision.Denied) ruling;
    }

    private static Hooked hook(String id, String channel, long nanos) {
        return new Hooked(
                call(
                        "POST",
                        "/webhooks/{webhook}/{token}",
                        Map.of("webhook", id, "token", "t"),
                        "{}",
                        nanos),
                about(channel));
    }

    private static RequestSubject about(String channel) {
        return new RequestSubject(Duration.ZERO, false, channel);
    }

    private static HttpCall send(String channel, long nanos) {
        return call(
                "POST", "/channels/{channel}/messages", Map.of("channel", channel), "{}", nanos);
    }

    private static HttpCall change(String body) {
        return call("PATCH", "/channels/{channel}", Map.of("channel", "1"), body, 0);
    }

    private static HttpCall self(@Nullable String token) {
        return new HttpCall(
                        "GET",
                        "/users/@me",
                        "",
                        Map.of(),
                        Map.of(),
                        name -> name.equals("Authorization") ? token : null,
                        Bytes.NONE,
                        0)
                .routed(new RouteTable.Match("/users/@me", Map.of(), call -> HttpReply.empty(200)));
    }

    private static HttpCall call(
            String method, String template, Map<String, String> where, String body, long nanos) {
        String path = template;
        for (Map.Entry<String, String> each : where.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return new HttpCall(
                        method, path, "", Map.of(), Map.of(), name -> null, Bytes.of(body), nanos)
                .routed(new RouteTable.Match(template, where, call -> HttpReply.empty(200)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
