package dev.parley.simulator.discord;

import dev.parley.simulator.discord.gateway.Gateway;
import dev.parley.simulator.discord.requests.RequestLog;
import dev.parley.simulator.discord.rest.DiscordRest;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Distance;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.atomic.AtomicReference;

/// The simulated Discord: its REST API, its gateway and what is scripted for both.
public final class Discord implements Endpoint {

    private final AtomicReference<DiscordSettings> settings =
            new AtomicReference<>(DiscordSettings.asItIs());
    private final Interactions interactions;
    private final RequestLog requests = new RequestLog();
    private final DiscordRest rest;
    private final Endpoint remote;
    private final Gateway gateway;

    /// A Discord with its limits on and nothing else scripted.
    ///
    /// @param world is what Discord shows
    public Discord(World world) {
        this.interactions = new Interactions(world);
        this.rest = new DiscordRest(world, settings::get, interactions, requests);
        this.remote = new Distance(rest, world.time(), () -> settings.get().travel());
        this.gateway = new Gateway(world, settings::get);
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        return remote.answer(call);
    }

    /// Its gateway.
    public Gateway gateway() {
        return gateway;
    }

    /// Every request that came.
    public RequestLog requests() {
        return requests;
    }

    /// Somebody uses a command or presses a button.
    ///
    /// @param type 2 for a command, 3 for a button
    /// @param message the message with the button
    public Interaction interact(int type, Person user, Place place, long message, ObjectNode data) {
        Interaction begun = interactions.begin(type, user, place, message, data);
        gateway.tell(begun);
        return begun;
    }

    /// What is in force.
    public DiscordSettings settings() {
        return settings.get();
    }

    /// From now on Discord behaves like this.
    public void behave(DiscordSettings next) {
        settings.set(next);
    }

    /// Takes faults away and forgets nonces; limits stay on or off as they are.
    public void reset() {
        boolean limited = settings.get().rateLimits();
        settings.set(DiscordSettings.asItIs().limited(limited));
        rest.forget();
        requests.clear();
        interactions.clear();
    }
}
