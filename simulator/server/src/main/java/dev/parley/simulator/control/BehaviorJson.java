package dev.parley.simulator.control;

import dev.parley.simulator.discord.behavior.DiscordBehavior;
import dev.parley.simulator.discord.behavior.DiscordBehavior.MessageContent;
import dev.parley.simulator.discord.limits.LimiterKind;
import dev.parley.simulator.discord.limits.RateLimitSettings;
import dev.parley.simulator.discord.limits.RateLimits;
import dev.parley.simulator.discord.limits.ScriptedLimit;
import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.faults.FaultScript;
import dev.parley.simulator.http.LatencyEndpoint.Latency;
import dev.parley.simulator.http.RequestPattern;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.openai.ModelBehavior;
import dev.parley.simulator.openai.ModelFault;
import dev.parley.simulator.telegram.TelegramBehavior;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parses the scripted behavior of the platforms from the control API's JSON; absent fields have
/// their defaults.
final class BehaviorJson {

    private static final long SLOW_BODY_MILLIS = 3_000;

    private BehaviorJson() {}

    static ModelBehavior model(JsonNode json) {
        return new ModelBehavior(
                json.path("delayMs").asLong(0),
                json.path("slowShare").asDouble(0),
                json.path("slowDelayMs").asLong(0),
                json.path("streamMs").asLong(0),
                modelFaults(json),
                json.path("refuseToken").asBoolean(false),
                json.path("seed").asLong(0));
    }

    /// The faults of the model's next calls.
    static List<ModelFault> modelFaults(JsonNode json) {
        List<ModelFault> script = new ArrayList<>();
        for (JsonNode each : json.path("script")) {
            script.add(
                    new ModelFault(
                            ModelFault.Kind.of(each.path("fault").asString("")),
                            each.path("times").asInt(1),
                            each.path("retryAfterSeconds").asDouble(1)));
        }
        return script;
    }

    static DiscordBehavior discord(JsonNode json) {
        return new DiscordBehavior(
                script(json),
                json.path("rateLimits").asBoolean(true),
                new RateLimits(limits(json.path("limits"))),
                MessageContent.valueOf(
                        json.path("messageContent").asString("granted").toUpperCase(Locale.ROOT)),
                json.path("refuseToken").asBoolean(false),
                travel(json),
                Duration.ofMillis(
                        json.path("nonceMs")
                                .asLong(DiscordBehavior.DEFAULT_NONCE_MEMORY.toMillis())));
    }

    static TelegramBehavior telegram(JsonNode json) {
        return new TelegramBehavior(
                script(json),
                json.path("rateLimits").asBoolean(false),
                json.path("privacyMode").asBoolean(false),
                json.path("refuseToken").asBoolean(false),
                travel(json));
    }

    private static Latency travel(JsonNode json) {
        return Latency.seeded(
                json.path("delayMs").asInt(0),
                json.path("jitterMs").asInt(0),
                json.path("seed").asLong(0));
    }

    private static RateLimitSettings limits(JsonNode json) {
        RateLimitSettings usual = RateLimitSettings.defaults();
        JsonNode opening = json.path("openDm");
        List<ScriptedLimit> scripted = new ArrayList<>();
        for (JsonNode each : json.path("routes")) {
            scripted.add(
                    new ScriptedLimit(
                            new RequestPattern(each.path("match").asString("")),
                            rate(each),
                            LimiterKind.of(
                                    each.path("shape")
                                            .asString(
                                                    each.path("hidden").asBoolean(false)
                                                            ? "fixed"
                                                            : "leaky")),
                            each.path("hidden").asBoolean(false)));
        }
        return new RateLimitSettings(
                shape(json.path("buckets"), usual.buckets()),
                json.path("globalPerSecond").asInt(usual.globalPerSecond()),
                shape(json.path("global"), usual.global()),
                json.path("invalidBudget").asInt(usual.invalidBudget()),
                opening.isObject() ? rate(opening) : null,
                scripted);
    }

    private static Rate rate(JsonNode json) {
        return Rate.of(json.path("limit").asInt(0), json.path("perMs").asLong(0));
    }

    private static LimiterKind shape(JsonNode name, LimiterKind otherwise) {
        return name.isString() ? LimiterKind.of(name.asString()) : otherwise;
    }

    private static FaultScript script(JsonNode json) {
        return new FaultScript(faults(json), json.path("seed").asLong(0));
    }

    /// The faults of a chat platform.
    static List<Fault> faults(JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : json.path("faults")) {
            faults.add(
                    new Fault(
                            Fault.When.valueOf(
                                    each.path("when").asString("before").toUpperCase(Locale.ROOT)),
                            Fault.Kind.of(each.path("kind").asString("")),
                            each.path("match").asString(""),
                            each.path("times").asInt(each.has("share") ? 0 : 1),
                            each.path("share").asDouble(1),
                            each.path("retryAfterSeconds").asDouble(1),
                            Duration.ofMillis(each.path("pauseMs").asLong(SLOW_BODY_MILLIS))));
        }
        return faults;
    }
}
