package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.behavior.DiscordBehavior;
import dev.parley.simulator.discord.limits.RequestSubject;
import dev.parley.simulator.discord.limits.RouteDecision;
import dev.parley.simulator.discord.requests.RequestTrace;
import dev.parley.simulator.http.BadRequestException;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.IdSource;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.time.Duration;
import java.util.function.Supplier;

/// An endpoint behind Discord's rate limits.
final class RateLimitedEndpoint implements Endpoint {

    private final World world;
    private final Supplier<DiscordBehavior> settings;
    private final WebhookStore webhooks;
    private final Endpoint inside;

    RateLimitedEndpoint(
            World world,
            Supplier<DiscordBehavior> settings,
            WebhookStore webhooks,
            Endpoint inside) {
        this.world = world;
        this.settings = settings;
        this.webhooks = webhooks;
        this.inside = inside;
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        if (!settings.get().rateLimits()) {
            return applied(call);
        }
        long now = world.time().millis();
        return switch (settings.get().limits().decide(call, subject(call, now), now)) {
            case RouteDecision.Allowed pass -> answered(call, pass);
            case RouteDecision.Denied stop -> stopped(call, stop);
        };
    }

    private HttpReply answered(HttpCall call, RouteDecision.Allowed pass)
            throws InterruptedException {
        HttpReply reply = applied(call);
        return reply instanceof HttpReply.Complete whole ? whole.withAll(pass.headers()) : reply;
    }

    private HttpReply applied(HttpCall call) throws InterruptedException {
        RequestTrace.current().limited("accepted");
        HttpReply reply = understood(call);
        RequestTrace.current().replied(reply);
        return reply;
    }

    /// Answers a request; an unreadable body still counts against the limits.
    private HttpReply understood(HttpCall call) throws InterruptedException {
        try {
            return inside.answer(call);
        } catch (BadRequestException bad) {
            return DiscordErrorReply.BAD_JSON;
        }
    }

    private HttpReply stopped(HttpCall call, RouteDecision.Denied stop) {
        RequestTrace.current().limited(stop.scope().key());
        world.journal()
                .record(
                        Journal.Kind.RATE_LIMITED,
                        call.nanos(),
                        "discord",
                        stop.scope().key() + " " + call.method() + " " + call.path());
        return stop.reply();
    }

    private RequestSubject subject(HttpCall call, long now) {
        return new RequestSubject(age(call, now), gone(call), channelOfWebhook(call));
    }

    /// The age of the message in the path; zero for an invalid id.
    private static Duration age(HttpCall call, long now) {
        return call.parameters().containsKey("message")
                ? Duration.ofMillis(Math.max(0, now - IdSource.millisOf(call.id("message"), now)))
                : Duration.ZERO;
    }

    private boolean gone(HttpCall call) {
        return call.parameters().containsKey("message")
                && call.parameters().containsKey("channel")
                && world.places(Platform.DISCORD)
                        .find(call.id("channel"))
                        .flatMap(place -> world.transcript(place).find(call.id("message")))
                        .isEmpty();
    }

    private String channelOfWebhook(HttpCall call) {
        return call.parameters().containsKey("webhook")
                ? webhooks.find(call.id("webhook"), call.parameter("token"))
                        .map(webhook -> Long.toString(webhook.place().id()))
                        .orElse("")
                : "";
    }
}
