package dev.parley.simulator.discord.limits;

import dev.parley.simulator.discord.model.MajorParameter;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.LimiterDecision;
import dev.parley.simulator.limits.Rate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Discord's rate limits in force: the ban, the global limit, then the route's own limits.
public final class RateLimits {

    private final RateLimitSettings settings;
    private final RouteRules rules;
    private final InvalidRequests invalid;
    private final Map<String, CountingLimiter> counters = new ConcurrentHashMap<>();

    public RateLimits(RateLimitSettings settings) {
        this.settings = settings;
        this.rules = new RouteRules(settings);
        this.invalid = new InvalidRequests(settings.invalidBudget());
    }

    /// The parameters of the limits.
    public RateLimitSettings settings() {
        return settings;
    }

    /// The invalid requests so far.
    public InvalidRequests invalid() {
        return invalid;
    }

    /// Decides on a request whose route is known.
    ///
    /// @param epochMillis the current wall-clock time
    public RouteDecision decide(HttpCall call, RequestSubject subject, long epochMillis) {
        if (invalid.banned()) {
            return new RouteDecision.Denied(
                    RouteDecision.Scope.BANNED, CloudflareBlockPage.reply());
        }
        if (countsGlobally(call)
                && global(call).take(call.nanos()) instanceof LimiterDecision.Denied no) {
            return new RouteDecision.Denied(
                    RouteDecision.Scope.GLOBAL, RateLimitReplies.global(no));
        }
        Map<String, String> shown = Map.of();
        for (LimitRule rule : rules.rulesFor(call, subject)) {
            LimiterDecision verdict = counter(rule, call, subject).take(call.nanos());
            if (verdict instanceof LimiterDecision.Denied refused) {
                return stop(rule, refused, shown, epochMillis);
            }
            if (!rule.isHidden()) {
                shown = RateLimitReplies.headers(rule, verdict, epochMillis);
            }
        }
        return new RouteDecision.Allowed(shown);
    }

    /// Counts a reply if it is an invalid request: 401, 403 or 429.
    public void countReply(HttpReply.Complete answer, long nanos) {
        switch (answer.status()) {
            case 401 -> invalid.count(InvalidRequests.Kind.UNAUTHORIZED, nanos);
            case 403 -> invalid.count(InvalidRequests.Kind.FORBIDDEN, nanos);
            case 429 -> invalid.count(kind(answer), nanos);
            default -> {}
        }
    }

    private static InvalidRequests.Kind kind(HttpReply.Complete limited) {
        return switch (limited.headers().getOrDefault("X-RateLimit-Scope", "")) {
            case "user" -> InvalidRequests.Kind.USER_429;
            case "global" -> InvalidRequests.Kind.GLOBAL_429;
            case "shared" -> InvalidRequests.Kind.SHARED_429;
            default -> InvalidRequests.Kind.BANNED_429;
        };
    }

    private static RouteDecision.Denied stop(
            LimitRule rule,
            LimiterDecision.Denied refused,
            Map<String, String> shown,
            long epochMillis) {
        if (rule.code() == RateLimitReplies.OPENING_TOO_FAST) {
            return new RouteDecision.Denied(
                    RouteDecision.Scope.OPENING, RateLimitReplies.openingTooFast());
        }
        return rule.isHidden()
                ? new RouteDecision.Denied(
                        RouteDecision.Scope.SHARED, RateLimitReplies.shared(rule, refused, shown))
                : new RouteDecision.Denied(
                        RouteDecision.Scope.USER,
                        RateLimitReplies.user(rule, refused, epochMillis));
    }

    private CountingLimiter counter(LimitRule rule, HttpCall call, RequestSubject subject) {
        return counters.computeIfAbsent(
                rule.counter() + " " + major(rule, call, subject), key -> rules.limiter(rule));
    }

    private CountingLimiter global(HttpCall call) {
        return counters.computeIfAbsent(
                "global " + call.header("Authorization").orElse("address"),
                key -> settings.global().limiter(Rate.of(settings.globalPerSecond(), 1000)));
    }

    /// True for requests under the global limit; answers to interactions are exempt.
    private boolean countsGlobally(HttpCall call) {
        boolean followsInteraction =
                call.template().startsWith("/webhooks/")
                        && !call.template().startsWith("/webhooks/{webhook}");
        return settings.globalPerSecond() > 0
                && !call.template().startsWith("/interactions/")
                && !followsInteraction;
    }

    private static String major(LimitRule rule, HttpCall call, RequestSubject subject) {
        return switch (rule.counted()) {
            case BY_PLACE -> MajorParameter.of(call);
            case BY_CHANNEL_OF_WEBHOOK -> subject.channelOfWebhook();
            case BY_BOT -> call.header("Authorization").orElse("");
        };
    }
}
