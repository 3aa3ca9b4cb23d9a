package dev.parley.simulator.telegram;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Distance;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.World;

import java.util.concurrent.atomic.AtomicReference;

/// The simulated Telegram: its Bot API and what is scripted for it.
public final class Telegram implements Endpoint {

    private final AtomicReference<TelegramSettings> settings =
            new AtomicReference<>(TelegramSettings.open());
    private final TelegramApi api;
    private final Endpoint remote;

    /// A Telegram without limits.
    ///
    /// @param world is what Telegram shows
    public Telegram(World world) {
        this.api = new TelegramApi(world, settings::get);
        this.remote = new Distance(api, world.time(), () -> settings.get().travel());
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        return remote.answer(call);
    }

    /// How many updates the bot has not confirmed.
    public int pendingUpdates() {
        return api.updates().size();
    }

    /// What is in force.
    public TelegramSettings settings() {
        return settings.get();
    }

    /// From now on Telegram behaves like this.
    public void behave(TelegramSettings next) {
        settings.set(next);
    }

    /// Takes faults and waiting updates away; limits stay on or off as they are.
    public void reset() {
        boolean limited = settings.get().rateLimits();
        settings.set(TelegramSettings.open().limited(limited));
        api.forget();
    }
}
