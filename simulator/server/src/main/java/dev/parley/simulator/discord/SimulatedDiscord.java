package dev.parley.simulator.discord;

import dev.parley.simulator.discord.behavior.DiscordBehavior;
import dev.parley.simulator.discord.gateway.SimulatedGateway;
import dev.parley.simulator.discord.model.Interaction;
import dev.parley.simulator.discord.model.OpenInteractions;
import dev.parley.simulator.discord.requests.RequestLog;
import dev.parley.simulator.discord.rest.DiscordRest;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.LatencyEndpoint;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.atomic.AtomicReference;

/// The simulated Discord: REST API, gateway and their scripted behavior.
public final class SimulatedDiscord implements Endpoint {

    private final AtomicReference<DiscordBehavior> settings =
            new AtomicReference<>(DiscordBehavior.realistic());
    private final OpenInteractions interactions;
    private final RequestLog requests = new RequestLog();
    private final DiscordRest rest;
    private final Endpoint distant;
    private final SimulatedGateway gateway;

    /// A Discord with rate limits and without faults.
    ///
    /// @param world the world that Discord shows
    public SimulatedDiscord(World world) {
        this.interactions = new OpenInteractions(world);
        this.rest = new DiscordRest(world, settings::get, interactions, requests);
        this.distant = new LatencyEndpoint(rest, world.time(), () -> settings.get().latency());
        this.gateway = new SimulatedGateway(world, settings::get);
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        return distant.answer(call);
    }

    /// Its gateway.
    public SimulatedGateway gateway() {
        return gateway;
    }

    /// The log of its REST requests.
    public RequestLog requests() {
        return requests;
    }

    /// Starts an interaction: a user invokes a command or presses a button.
    ///
    /// @param type 2 for a command, 3 for a button
    /// @param message the message with the button
    public Interaction interact(int type, Person user, Place place, long message, ObjectNode data) {
        Interaction begun = interactions.begin(type, user, place, message, data);
        gateway.dispatch(begun);
        return begun;
    }

    /// The behavior in force.
    public DiscordBehavior settings() {
        return settings.get();
    }

    /// Replaces the behavior.
    public void behave(DiscordBehavior next) {
        settings.set(next);
    }

    /// Removes faults and forgets nonces; rate limits stay on or off.
    public void reset() {
        boolean limited = settings.get().rateLimits();
        settings.set(DiscordBehavior.realistic().withRateLimits(limited));
        rest.forget();
        requests.clear();
        interactions.clear();
    }
}
