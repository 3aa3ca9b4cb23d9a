package dev.parley.simulator.telegram;

import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.LatencyEndpoint;
import dev.parley.simulator.world.World;

import java.util.concurrent.atomic.AtomicReference;

/// The simulated Telegram: its Bot API and what is scripted for it.
public final class SimulatedTelegram implements Endpoint {

    private final AtomicReference<TelegramBehavior> settings =
            new AtomicReference<>(TelegramBehavior.unlimited());
    private final TelegramApi api;
    private final Endpoint distant;

    /// A Telegram without limits.
    ///
    /// @param world is what Telegram shows
    public SimulatedTelegram(World world) {
        this.api = new TelegramApi(world, settings::get);
        this.distant = new LatencyEndpoint(api, world.time(), () -> settings.get().latency());
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        return distant.answer(call);
    }

    /// How many updates the bot has not confirmed.
    public int pendingUpdates() {
        return api.updates().size();
    }

    /// What is in force.
    public TelegramBehavior settings() {
        return settings.get();
    }

    /// From now on Telegram behaves like this.
    public void behave(TelegramBehavior next) {
        settings.set(next);
    }

    /// Takes faults and waiting updates away; limits stay on or off as they are.
    public void reset() {
        boolean limited = settings.get().rateLimits();
        settings.set(TelegramBehavior.unlimited().withRateLimits(limited));
        api.forget();
    }
}
