package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.DiscordSettings;
import dev.parley.simulator.discord.limits.RateLimits;
import dev.parley.simulator.discord.limits.Ruling;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Ids;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.World;

import java.time.Duration;
import java.util.function.Supplier;

/// An endpoint behind Discord's rate limits, where these apply.
final class LimitedEndpoint implements Endpoint {

    private final World world;
    private final Supplier<DiscordSettings> settings;
    private final Endpoint inside;

    LimitedEndpoint(World world, Supplier<DiscordSettings> settings, Endpoint inside) {
        this.world = world;
        this.settings = settings;
        this.inside = inside;
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        if (!settings.get().rateLimits()) {
            return inside.answer(call);
        }
        RateLimits limits = settings.get().limits();
        long now = world.time().millis();
        return switch (limits.judge(call, age(call, now), now)) {
            case Ruling.Pass pass -> answered(call, pass, limits);
            case Ruling.Stop stop -> stopped(call, stop, limits);
        };
    }

    private Reply answered(Call call, Ruling.Pass pass, RateLimits limits)
            throws InterruptedException {
        Reply reply = inside.answer(call);
        if (!(reply instanceof Reply.Whole whole)) {
            return reply;
        }
        if (whole.status() == 401 || whole.status() == 403) {
            limits.countInvalid(call.nanos());
        }
        return whole.withAll(pass.headers());
    }

    private Reply stopped(Call call, Ruling.Stop stop, RateLimits limits) {
        if (!stop.scope().equals("shared")) {
            limits.countInvalid(call.nanos());
        }
        world.journal()
                .note(
                        Journal.Kind.RATE_LIMITED,
                        call.nanos(),
                        "discord",
                        stop.scope() + " " + call.method() + " " + call.path());
        return stop.reply();
    }

    /// How old the message in the path is; one that never was counts as new.
    private static Duration age(Call call, long now) {
        return call.parameters().containsKey("message")
                ? Duration.ofMillis(Math.max(0, now - Ids.millisOf(call.id("message"), now)))
                : Duration.ZERO;
    }
}
