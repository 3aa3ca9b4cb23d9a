package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.Rate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Discord's observed rate limits by route; other routes have the global limit only.
final class RouteRules {

    private static final String MESSAGE = "/channels/{channel}/messages/{message}";
    private static final LimitRule SEND =
            LimitRule.shown("POST message", "2b6b0d5e41b8d8b0e7a1", Rate.of(5, 5000));
    private static final LimitRule EDIT =
            LimitRule.shown("PATCH message", "2b6b0d5e41b8d8b0e7a1", Rate.of(5, 5000));
    private static final LimitRule EDIT_OLD =
            LimitRule.hidden("PATCH old message", Rate.of(3, 6000), 30046);
    private static final LimitRule DELETE_NEW =
            LimitRule.shown("DELETE new message", "7f4c1a0bd6aa35d51c02", Rate.of(5, 1000));
    private static final LimitRule DELETE =
            LimitRule.shown("DELETE message", "5c9fb1d9bd5cf0b16c8e", Rate.of(3, 333));
    private static final LimitRule DELETE_OLD =
            LimitRule.shown("DELETE old message", "9d2e7b60c1f3a8844e17", Rate.of(30, 4000));
    private static final LimitRule REACT =
            LimitRule.shown("reaction", "e1a8d2c7750b4f36ac91", Rate.of(1, 250));
    private static final LimitRule TYPING =
            LimitRule.shown("POST typing", "c7d1f03b92ee4a6d5b08", Rate.of(5, 5000));
    private static final LimitRule CHANNEL =
            LimitRule.shown("PATCH channel", "b4e97d05c38f4b1296d7", Rate.of(5, 15_000));
    private static final LimitRule RENAME =
            LimitRule.hidden("PATCH channel name", Rate.of(2, 600_000), 0);
    private static final LimitRule NEW_TOPIC =
            LimitRule.hidden("PATCH channel topic", Rate.of(2, 600_000), 0);
    private static final LimitRule WEBHOOK =
            LimitRule.shown("POST webhook", "3cd1f278bd0ecaf11e0d", Rate.of(5, 2000));
    private static final LimitRule WEBHOOKS_OF_CHANNEL =
            LimitRule.hidden("webhooks of channel", Rate.of(30, 60_000), 0)
                    .counted(LimitRule.Counted.BY_CHANNEL_OF_WEBHOOK);

    private static final Duration NEW = Duration.ofSeconds(10);
    private static final Duration OLD_TO_EDIT = Duration.ofHours(1);
    private static final Duration OLD_TO_DELETE = Duration.ofDays(14);

    private final RateLimitSettings settings;
    private final List<ScriptedLimit> scripted;
    private final @Nullable LimitRule opening;

    RouteRules(RateLimitSettings settings) {
        this.settings = settings;
        this.scripted = settings.scripted();
        Rate rate = settings.openDm();
        this.opening =
                rate == null
                        ? null
                        : LimitRule.hidden("open DM", rate, RateLimitReplies.OPENING_TOO_FAST)
                                .counted(LimitRule.Counted.BY_BOT);
    }

    /// The rules for a request, the visible one first.
    List<LimitRule> rulesFor(HttpCall call, RequestSubject subject) {
        List<LimitRule> rules = new ArrayList<>(discords(call, subject));
        for (ScriptedLimit limit : scripted) {
            if (!limit.match().matches(call.method(), call.path())) {
                continue;
            }
            if (limit.hidden()) {
                rules.add(limit.rule());
            } else {
                rules.removeIf(rule -> !rule.isHidden());
                rules.addFirst(limit.rule());
            }
        }
        return rules;
    }

    /// Creates the limiter of a rule.
    CountingLimiter limiter(LimitRule rule) {
        LimiterKind shape = rule.shape();
        return (shape == null ? settings.buckets() : shape).limiter(rule.rate());
    }

    private List<LimitRule> discords(HttpCall call, RequestSubject subject) {
        return switch (call.method() + " " + call.template()) {
            case "POST /channels/{channel}/messages" -> List.of(SEND);
            case "PATCH " + MESSAGE ->
                    subject.age().compareTo(OLD_TO_EDIT) > 0
                            ? List.of(EDIT, EDIT_OLD)
                            : List.of(EDIT);
            case "DELETE " + MESSAGE -> List.of(deleting(subject));
            case "POST /channels/{channel}/typing" -> List.of(TYPING);
            case "PATCH /channels/{channel}" -> changing(call);
            case "POST /webhooks/{webhook}/{token}" -> List.of(WEBHOOK, WEBHOOKS_OF_CHANNEL);
            case "POST /users/@me/channels" -> opening == null ? List.of() : List.of(opening);
            default -> reacting(call) ? List.of(REACT) : List.of();
        };
    }

    private static LimitRule deleting(RequestSubject subject) {
        if (subject.gone() || subject.age().compareTo(NEW) < 0) {
            return DELETE_NEW;
        }
        return subject.age().compareTo(OLD_TO_DELETE) > 0 ? DELETE_OLD : DELETE;
    }

    private static List<LimitRule> changing(HttpCall call) {
        List<LimitRule> rules = new ArrayList<>(List.of(CHANNEL));
        if (call.json().has("name")) {
            rules.add(RENAME);
        }
        if (call.json().has("topic")) {
            rules.add(NEW_TOPIC);
        }
        return rules;
    }

    private static boolean reacting(HttpCall call) {
        return call.template().startsWith(MESSAGE + "/reactions") && !call.method().equals("GET");
    }
}
