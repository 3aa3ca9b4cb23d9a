package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordSettings;
import dev.parley.simulator.discord.limits.Ruling;
import dev.parley.simulator.discord.limits.Subject;
import dev.parley.simulator.discord.requests.Evidence;
import dev.parley.simulator.http.BadCall;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Ids;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.time.Duration;
import java.util.function.Supplier;

/// An endpoint behind Discord's rate limits, where these apply.
final class LimitedEndpoint implements Endpoint {

    private final World world;
    private final Supplier<DiscordSettings> settings;
    private final Webhooks webhooks;
    private final Endpoint inside;

    LimitedEndpoint(
            World world, Supplier<DiscordSettings> settings, Webhooks webhooks, Endpoint inside) {
        this.world = world;
        this.settings = settings;
        this.webhooks = webhooks;
        this.inside = inside;
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        if (!settings.get().rateLimits()) {
            return applied(call);
        }
        long now = world.time().millis();
        return switch (settings.get().limits().judge(call, subject(call, now), now)) {
            case Ruling.Pass pass -> answered(call, pass);
            case Ruling.Stop stop -> stopped(call, stop);
        };
    }

    private Reply answered(Call call, Ruling.Pass pass) throws InterruptedException {
        Reply reply = applied(call);
        return reply instanceof Reply.Whole whole ? whole.withAll(pass.headers()) : reply;
    }

    private Reply applied(Call call) throws InterruptedException {
        Evidence.current().limited("accepted");
        Reply reply = understood(call);
        Evidence.current().answered(reply);
        return reply;
    }

    /// A body that cannot be read still costs one of what may pass.
    private Reply understood(Call call) throws InterruptedException {
        try {
            return inside.answer(call);
        } catch (BadCall bad) {
            return DiscordError.BAD_JSON;
        }
    }

    private Reply stopped(Call call, Ruling.Stop stop) {
        Evidence.current().limited(stop.scope().key());
        world.journal()
                .note(
                        Journal.Kind.RATE_LIMITED,
                        call.nanos(),
                        "discord",
                        stop.scope().key() + " " + call.method() + " " + call.path());
        return stop.reply();
    }

    private Subject subject(Call call, long now) {
        return new Subject(age(call, now), gone(call), channelOfWebhook(call));
    }

    /// How old the message in the path is; what is no message id counts as new.
    private static Duration age(Call call, long now) {
        return call.parameters().containsKey("message")
                ? Duration.ofMillis(Math.max(0, now - Ids.millisOf(call.id("message"), now)))
                : Duration.ZERO;
    }

    private boolean gone(Call call) {
        return call.parameters().containsKey("message")
                && call.parameters().containsKey("channel")
                && world.places(Platform.DISCORD)
                        .find(call.id("channel"))
                        .flatMap(place -> world.transcript(place).find(call.id("message")))
                        .isEmpty();
    }

    private String channelOfWebhook(Call call) {
        return call.parameters().containsKey("webhook")
                ? webhooks.find(call.id("webhook"), call.parameter("token"))
                        .map(webhook -> Long.toString(webhook.place().id()))
                        .orElse("")
                : "";
    }
}
