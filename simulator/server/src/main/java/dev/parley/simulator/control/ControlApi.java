package dev.parley.simulator.control;

import dev.parley.simulator.discord.SimulatedDiscord;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.openai.SimulatedOpenAi;
import dev.parley.simulator.telegram.SimulatedTelegram;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The control API under `/sim`, used by tests, benchmarks, the chat page and `./parley chat`.
public final class ControlApi implements Endpoint {

    private static final int MAX_CHANNELS = 1_000;

    private final World world;
    private final SimulatedDiscord discord;
    private final SimulatedTelegram telegram;
    private final SimulatedOpenAi openAi;
    private final RouteTable routes = new RouteTable();

    /// @param world the world that requests change and observe
    public ControlApi(
            World world,
            SimulatedDiscord discord,
            SimulatedTelegram telegram,
            SimulatedOpenAi openAi) {
        this.world = world;
        this.discord = discord;
        this.telegram = telegram;
        this.openAi = openAi;
        UserMessages speaking = new UserMessages(world);
        MessageQueries watching = new MessageQueries(world, speaking, openAi.answers());
        FaultsEndpoint faults = new FaultsEndpoint(discord, telegram, openAi);
        RequestLogEndpoint requests = new RequestLogEndpoint(discord);
        routes.get("/sim/discord/requests", requests::page)
                .put("/sim/discord/requests", requests::keep)
                .delete("/sim/discord/requests", requests::clear)
                .put("/sim/discord/channels", this::openChannels)
                .post("/sim/messages", speaking::say)
                .get("/sim/places", speaking::places)
                .get("/sim/places/{place}/messages", watching::messages)
                .patch("/sim/places/{place}/messages/{message}", speaking::edit)
                .delete("/sim/places/{place}/messages/{message}", speaking::delete)
                .get("/sim/answers", watching::answer)
                .get("/sim/journal", new JournalEndpoint(world.journal())::page)
                .get("/sim/events", new EventStream(world)::stream)
                .put("/sim/model", this::scriptModel)
                .put("/sim/discord", this::scriptDiscord)
                .put("/sim/telegram", this::scriptTelegram)
                .post("/sim/{system}/faults", faults::add)
                .delete("/sim/{system}/faults", faults::clear)
                .post("/sim/discord/gateway", this::disturbGateway)
                .get("/sim/state", call -> HttpReply.json(SimulatorState.of(discord, telegram)))
                .post("/sim/interactions", new UserInteractions(world, discord)::interact)
                .post("/sim/reset", this::reset);
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        Optional<RouteTable.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return ControlError.of(404, "unknown endpoint " + call.method() + " " + call.path());
        }
        try {
            return found.get().endpoint().answer(call.routed(found.get()));
        } catch (IllegalArgumentException wrong) {
            return ControlError.of(400, String.valueOf(wrong.getMessage()));
        }
    }

    private HttpReply scriptModel(HttpCall call) {
        openAi.behave(BehaviorJson.model(call.json()));
        return HttpReply.empty(204);
    }

    private HttpReply scriptDiscord(HttpCall call) {
        discord.behave(BehaviorJson.discord(call.json()));
        return HttpReply.empty(204);
    }

    private HttpReply openChannels(HttpCall call) {
        int count = call.json().path("count").asInt(0);
        if (count < 1 || count > MAX_CHANNELS) {
            return ControlError.of(400, "count must be from 1 to " + MAX_CHANNELS);
        }
        ObjectNode opened = JsonNodeFactory.instance.objectNode();
        ArrayNode channels = opened.putArray("channels");
        world.places(Platform.DISCORD)
                .channels(count)
                .forEach(place -> channels.add(Long.toString(place.id())));
        return HttpReply.json(opened);
    }

    private HttpReply scriptTelegram(HttpCall call) {
        telegram.behave(BehaviorJson.telegram(call.json()));
        return HttpReply.empty(204);
    }

    private HttpReply disturbGateway(HttpCall call) {
        String action = call.json().path("action").asString("");
        switch (action) {
            case "reconnect" -> discord.gateway().requestReconnect();
            case "invalid-session" ->
                    discord.gateway()
                            .invalidateSessions(call.json().path("resumable").asBoolean(false));
            case "drop" -> discord.gateway().dropConnections();
            default ->
                    throw new IllegalArgumentException(
                            "action must be reconnect, invalid-session or drop, but was: "
                                    + action);
        }
        return HttpReply.empty(204);
    }

    private HttpReply reset(HttpCall call) {
        discord.reset();
        telegram.reset();
        openAi.reset();
        world.clear();
        return HttpReply.empty(204);
    }
}
