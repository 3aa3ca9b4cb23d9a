package dev.parley.simulator.discord.limits;

import dev.parley.simulator.discord.CloudflarePage;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.limits.Limiter;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.Verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Discord's limits in force: the ban, the global limit, then the route's own counters.
public final class RateLimits {

    private final LimitSettings settings;
    private final RuleBook rules;
    private final InvalidRequests invalid;
    private final Map<String, Limiter> counters = new ConcurrentHashMap<>();

    /// Fresh counters.
    public RateLimits(LimitSettings settings) {
        this.settings = settings;
        this.rules = new RuleBook(settings);
        this.invalid = new InvalidRequests(settings.invalidBudget());
    }

    /// How the limits count.
    public LimitSettings settings() {
        return settings;
    }

    /// What was held against the bot so far.
    public InvalidRequests invalid() {
        return invalid;
    }

    /// Judges a request whose route is known.
    ///
    /// @param epochMillis now, by the calendar
    public Ruling judge(Call call, Subject subject, long epochMillis) {
        if (invalid.banned()) {
            return new Ruling.Stop(Ruling.Scope.BANNED, CloudflarePage.reply());
        }
        if (countsGlobally(call) && global(call).take(call.nanos()) instanceof Verdict.Refused no) {
            return new Ruling.Stop(Ruling.Scope.GLOBAL, LimitReplies.global(no));
        }
        Map<String, String> shown = Map.of();
        for (Rule rule : rules.rulesFor(call, subject)) {
            Verdict verdict = counter(rule, call, subject).take(call.nanos());
            if (verdict instanceof Verdict.Refused refused) {
                return stop(rule, refused, shown, epochMillis);
            }
            if (!rule.isHidden()) {
                shown = LimitReplies.headers(rule, verdict, epochMillis);
            }
        }
        return new Ruling.Pass(shown);
    }

    /// Counts an answer if Discord holds it against its receiver: 401, 403, 429.
    public void settle(Reply.Whole answer, long nanos) {
        switch (answer.status()) {
            case 401 -> invalid.count(InvalidRequests.Kind.UNAUTHORIZED, nanos);
            case 403 -> invalid.count(InvalidRequests.Kind.FORBIDDEN, nanos);
            case 429 -> invalid.count(kind(answer), nanos);
            default -> {}
        }
    }

    private static InvalidRequests.Kind kind(Reply.Whole limited) {
        return switch (limited.headers().getOrDefault("X-RateLimit-Scope", "")) {
            case "user" -> InvalidRequests.Kind.USER_429;
            case "global" -> InvalidRequests.Kind.GLOBAL_429;
            case "shared" -> InvalidRequests.Kind.SHARED_429;
            default -> InvalidRequests.Kind.BANNED_429;
        };
    }

    private static Ruling.Stop stop(
            Rule rule, Verdict.Refused refused, Map<String, String> shown, long epochMillis) {
        if (rule.code() == LimitReplies.OPENING_TOO_FAST) {
            return new Ruling.Stop(Ruling.Scope.OPENING, LimitReplies.openingTooFast());
        }
        return rule.isHidden()
                ? new Ruling.Stop(Ruling.Scope.SHARED, LimitReplies.shared(rule, refused, shown))
                : new Ruling.Stop(Ruling.Scope.USER, LimitReplies.user(rule, refused, epochMillis));
    }

    private Limiter counter(Rule rule, Call call, Subject subject) {
        return counters.computeIfAbsent(
                rule.counter() + " " + major(rule, call, subject), key -> rules.limiter(rule));
    }

    private Limiter global(Call call) {
        return counters.computeIfAbsent(
                "global " + call.header("Authorization").orElse("address"),
                key -> settings.global().limiter(Rate.of(settings.globalPerSecond(), 1000)));
    }

    /// Whether the global limit counts it: answers to interactions are free of it.
    private boolean countsGlobally(Call call) {
        boolean followsInteraction =
                call.template().startsWith("/webhooks/")
                        && !call.template().startsWith("/webhooks/{webhook}");
        return settings.globalPerSecond() > 0
                && !call.template().startsWith("/interactions/")
                && !followsInteraction;
    }

    private static String major(Rule rule, Call call, Subject subject) {
        return switch (rule.counted()) {
            case BY_PLACE -> call.major();
            case BY_CHANNEL_OF_WEBHOOK -> subject.channelOfWebhook();
            case BY_BOT -> call.header("Authorization").orElse("");
        };
    }
}
