package dev.parley.simulator.telegram;

import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.LatencyEndpoint;
import dev.parley.simulator.world.World;

import java.util.concurrent.atomic.AtomicReference;

/// The simulated Telegram: Bot API and its scripted behavior.
public final class SimulatedTelegram implements Endpoint {

    private final AtomicReference<TelegramBehavior> settings =
            new AtomicReference<>(TelegramBehavior.unlimited());
    private final TelegramApi api;
    private final Endpoint distant;

    /// A Telegram without rate limits.
    ///
    /// @param world the world that Telegram shows
    public SimulatedTelegram(World world) {
        this.api = new TelegramApi(world, settings::get);
        this.distant = new LatencyEndpoint(api, world.time(), () -> settings.get().latency());
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        return distant.answer(call);
    }

    /// The number of updates that the bot has not confirmed.
    public int pendingUpdates() {
        return api.updates().size();
    }

    /// The behavior in force.
    public TelegramBehavior settings() {
        return settings.get();
    }

    /// Replaces the behavior.
    public void behave(TelegramBehavior next) {
        settings.set(next);
    }

    /// Removes faults and pending updates; rate limits stay on or off.
    public void reset() {
        boolean limited = settings.get().rateLimits();
        settings.set(TelegramBehavior.unlimited().withRateLimits(limited));
        api.forget();
    }
}
