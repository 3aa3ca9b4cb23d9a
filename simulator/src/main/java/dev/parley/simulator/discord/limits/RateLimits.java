package dev.parley.simulator.discord.limits;

import dev.parley.simulator.discord.CloudflarePage;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.limits.Limiter;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;
import dev.parley.simulator.limits.Verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Discord's limits in force: the ban, the global limit, then the route's own counters.
public final class RateLimits {

    private static final Duration BAN_WINDOW = Duration.ofMinutes(10);
    private static final String CHANNEL_OF_WEBHOOKS = "900000000000000100";

    private final LimitSettings settings;
    private final Limiter invalid;
    private final Map<String, Limiter> counters = new ConcurrentHashMap<>();
    private volatile boolean banned;

    /// Fresh counters.
    public RateLimits(LimitSettings settings) {
        this.settings = settings;
        this.invalid = new SlidingLog(new Rate(settings.invalidBudget(), BAN_WINDOW));
    }

    /// How the limits count.
    public LimitSettings settings() {
        return settings;
    }

    /// Judges a request whose route is known.
    ///
    /// @param age how old the message is that the path names; zero when there is none
    /// @param epochMillis now, by the calendar
    public Ruling judge(Call call, Duration age, long epochMillis) {
        if (banned) {
            return new Ruling.Stop("banned", CloudflarePage.reply());
        }
        if (countsGlobally(call) && global(call).take(call.nanos()) instanceof Verdict.Refused no) {
            return new Ruling.Stop("global", LimitReplies.global(no));
        }
        List<Rule> rules = RuleBook.rulesFor(call, age);
        Ruling ruling = new Ruling.Pass(Map.of());
        for (Rule rule : rules) {
            Verdict verdict = counter(rule, call).take(call.nanos());
            boolean hidden = rule.bucket() == null;
            if (verdict instanceof Verdict.Refused refused) {
                return hidden
                        ? new Ruling.Stop(
                                "shared", LimitReplies.shared(rule, refused, headersOf(ruling)))
                        : new Ruling.Stop("user", LimitReplies.user(rule, refused, epochMillis));
            }
            if (!hidden) {
                ruling = new Ruling.Pass(LimitReplies.headers(rule, verdict, epochMillis));
            }
        }
        return ruling;
    }

    /// Counts an answer that Discord holds against its receiver: 401, 403, 429 unless shared.
    public void countInvalid(long nanos) {
        if (invalid.take(nanos) instanceof Verdict.Refused) {
            banned = true;
        }
    }

    private Limiter counter(Rule rule, Call call) {
        return counters.computeIfAbsent(
                rule.counter() + " " + major(rule, call),
                key -> settings.buckets().limiter(rule.rate()));
    }

    private Limiter global(Call call) {
        return counters.computeIfAbsent(
                "global " + call.header("Authorization").orElse("address"),
                key -> settings.global().limiter(Rate.of(settings.globalPerSecond(), 1000)));
    }

    /// Whether the global limit counts it: answers to interactions are free of it.
    private static boolean countsGlobally(Call call) {
        boolean followsInteraction =
                call.template().startsWith("/webhooks/")
                        && !call.template().startsWith("/webhooks/{webhook}");
        return !call.template().startsWith("/interactions/") && !followsInteraction;
    }

    private static String major(Rule rule, Call call) {
        Map<String, String> parameters = call.parameters();
        if (rule.counter().equals("webhooks of channel")) {
            return CHANNEL_OF_WEBHOOKS;
        }
        if (parameters.containsKey("webhook")) {
            return parameters.get("webhook") + "/" + parameters.get("token");
        }
        return parameters.getOrDefault("channel", parameters.getOrDefault("guild", ""));
    }

    private static Map<String, String> headersOf(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Pass(var headers) -> headers;
            case Ruling.Stop stop -> stop.reply().headers();
        };
    }
}
