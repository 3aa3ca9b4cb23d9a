package dev.parley.simulator.discord.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.CallPattern;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Which requests share a counter, and which counters stop them, in virtual time.
class RateLimitsTests {

    private static final String MESSAGE = "/channels/{channel}/messages/{message}";
    private static final String MESSAGES = "POST /channels/*/messages";

    @Test
    void webhooksOfOneChannelShareAHiddenLimit() {
        RateLimits limits = limits(0, List.of());
        int passed = 0;
        for (int second = 0; second < 20; second++) {
            passed += passing(limits, hook("1", "channel", seconds(second)), 2);
            passed += passing(limits, hook("2", "channel", seconds(second)), 2);
        }

        assertThat(passed).isEqualTo(30);
        assertThat(limits.judge(hook("3", "other", 0).call(), about("other"), 0))
                .isInstanceOf(Ruling.Pass.class);
    }

    @Test
    void theHiddenLimitIsOfTheSharedScopeAndShowsTheRoutesOwnHeaders() {
        RateLimits limits = limits(0, List.of(hidden(1, 12_000)));
        limits.judge(send("1", 0), Subject.NONE, 0);

        Reply.Whole limited = stopped(limits, send("1", seconds(1))).reply();

        assertThat(limited.headers())
                .containsEntry("X-RateLimit-Scope", "shared")
                .containsEntry("X-RateLimit-Remaining", "4")
                .containsEntry("Retry-After", "11");
    }

    @Test
    void aShownScriptedLimitReplacesDiscordsOwn() {
        ScriptedLimit one =
                new ScriptedLimit(new CallPattern(MESSAGES), Rate.of(1, 1000), Shape.FIXED, false);
        RateLimits limits = limits(0, List.of(one));
        limits.judge(send("1", 0), Subject.NONE, 0);

        assertThat(stopped(limits, send("1", 1)).scope()).isEqualTo(Ruling.Scope.USER);
        assertThat(limits.judge(send("2", 1), Subject.NONE, 0)).isInstanceOf(Ruling.Pass.class);
    }

    @Test
    void nameAndTopicAreCountedEach() {
        RateLimits limits = limits(0, List.of());
        for (int i = 0; i < 2; i++) {
            limits.judge(change("{\"name\":\"n\"}"), Subject.NONE, 0);
        }

        assertThat(stopped(limits, change("{\"name\":\"n\"}")).scope())
                .isEqualTo(Ruling.Scope.SHARED);
        assertThat(limits.judge(change("{\"topic\":\"t\"}"), Subject.NONE, 0))
                .isInstanceOf(Ruling.Pass.class);
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
        Call deletion = call("DELETE", MESSAGE, Map.of("channel", "1", "message", "2"), "", 0);
        Subject subject = new Subject(Duration.ofSeconds(age), gone, "");

        assertThat(limits(0, List.of()).judge(deletion, subject, 0))
                .isInstanceOfSatisfying(
                        Ruling.Pass.class,
                        pass ->
                                assertThat(pass.headers())
                                        .containsEntry(
                                                "X-RateLimit-Limit", Integer.toString(limit)));
    }

    @Test
    void addingAndRemovingAReactionShareACounter() {
        RateLimits limits = limits(0, List.of());
        String reaction = MESSAGE + "/reactions/{emoji}/@me";
        Map<String, String> where = Map.of("channel", "1", "message", "2", "emoji", "x");
        limits.judge(call("PUT", reaction, where, "", 0), Subject.NONE, 0);

        assertThat(stopped(limits, call("DELETE", reaction, where, "", 1)).scope())
                .isEqualTo(Ruling.Scope.USER);
    }

    @Test
    void eachTokenAndTheAddressHaveAGlobalLimitOfTheirOwn() {
        RateLimits limits = limits(1, List.of());
        limits.judge(self("Bot a"), Subject.NONE, 0);

        assertThat(stopped(limits, self("Bot a")).scope()).isEqualTo(Ruling.Scope.GLOBAL);
        assertThat(limits.judge(self("Bot b"), Subject.NONE, 0)).isInstanceOf(Ruling.Pass.class);
        assertThat(limits.judge(self(null), Subject.NONE, 0)).isInstanceOf(Ruling.Pass.class);
    }

    @Test
    void whoOpensDirectMessagesTooFastIsForbiddenTo() {
        RateLimits limits =
                new RateLimits(
                        new LimitSettings(
                                Shape.LEAKY, 0, Shape.FIXED, 100, Rate.of(1, 1000), List.of()));
        Call opening = call("POST", "/users/@me/channels", Map.of(), "{}", 0);
        limits.judge(opening, Subject.NONE, 0);

        Reply.Whole refused = stopped(limits, opening).reply();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().text()).contains("40003");
    }

    @Test
    void everythingInvalidButTheSharedKindIsHeldAgainstTheBot() {
        RateLimits limits = limits(0, List.of(hidden(1, 1000)));
        limits.judge(send("1", 0), Subject.NONE, 0);
        limits.settle(stopped(limits, send("1", 0)).reply(), 0);
        limits.settle(Reply.empty(401), 0);
        limits.settle(Reply.empty(403), 0);
        limits.settle(Reply.empty(404), 0);

        assertThat(limits.invalid().percentOfBudget()).isEqualTo(2);
        assertThat(limits.invalid().of(InvalidRequests.Kind.SHARED_429)).isEqualTo(1);
    }

    private record Hooked(Call call, Subject subject) {}

    private static int passing(RateLimits limits, Hooked hooked, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            if (limits.judge(hooked.call(), hooked.subject(), 0) instanceof Ruling.Pass) {
                passed++;
            }
        }
        return passed;
    }

    private static RateLimits limits(int globalPerSecond, List<ScriptedLimit> scripted) {
        return new RateLimits(
                new LimitSettings(
                        Shape.LEAKY, globalPerSecond, Shape.SLIDING, 100, null, scripted));
    }

    private static ScriptedLimit hidden(int limit, long millis) {
        return new ScriptedLimit(
                new CallPattern(MESSAGES), Rate.of(limit, millis), Shape.FIXED, true);
    }

    private static Ruling.Stop stopped(RateLimits limits, Call call) {
        Ruling ruling = limits.judge(call, Subject.NONE, 0);
        assertThat(ruling).isInstanceOf(Ruling.Stop.class);
        return (Ruling.Stop) ruling;
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

    private static Subject about(String channel) {
        return new Subject(Duration.ZERO, false, channel);
    }

    private static Call send(String channel, long nanos) {
        return call(
                "POST", "/channels/{channel}/messages", Map.of("channel", channel), "{}", nanos);
    }

    private static Call change(String body) {
        return call("PATCH", "/channels/{channel}", Map.of("channel", "1"), body, 0);
    }

    private static Call self(@Nullable String token) {
        return new Call(
                        "GET",
                        "/users/@me",
                        "",
                        Map.of(),
                        Map.of(),
                        name -> name.equals("Authorization") ? token : null,
                        Bytes.NONE,
                        0)
                .on(new Routes.Match("/users/@me", Map.of(), call -> Reply.empty(200)));
    }

    private static Call call(
            String method, String template, Map<String, String> where, String body, long nanos) {
        String path = template;
        for (Map.Entry<String, String> each : where.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return new Call(method, path, "", Map.of(), Map.of(), name -> null, Bytes.of(body), nanos)
                .on(new Routes.Match(template, where, call -> Reply.empty(200)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
