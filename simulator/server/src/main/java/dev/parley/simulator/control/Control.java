package dev.parley.simulator.control;

import dev.parley.simulator.discord.Discord;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.openai.OpenAi;
import dev.parley.simulator.telegram.Telegram;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The control API under `/sim`: what tests, benches, the page and `./parley chat` use.
public final class Control implements Endpoint {

    private static final int MOST_CHANNELS = 1_000;

    private final World world;
    private final Discord discord;
    private final Telegram telegram;
    private final OpenAi openAi;
    private final Routes routes = new Routes();

    /// Offers the world and the platforms to whoever asks.
    ///
    /// @param world is spoken into and watched; the three platforms obey scripts
    public Control(World world, Discord discord, Telegram telegram, OpenAi openAi) {
        this.world = world;
        this.discord = discord;
        this.telegram = telegram;
        this.openAi = openAi;
        Speaking speaking = new Speaking(world);
        Watching watching = new Watching(world, speaking, openAi.completions());
        RequestPages requests = new RequestPages(discord);
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
                .get("/sim/journal", new JournalPages(world.journal())::page)
                .get("/sim/events", new LiveEvents(world)::stream)
                .put("/sim/model", this::scriptModel)
                .put("/sim/discord", this::scriptDiscord)
                .put("/sim/telegram", this::scriptTelegram)
                .post("/sim/discord/gateway", this::disturbGateway)
                .get("/sim/state", call -> Reply.json(State.of(discord, telegram)))
                .post("/sim/interactions", new Interacting(world, discord)::interact)
                .post("/sim/reset", this::reset);
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        Optional<Routes.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return ControlError.of(404, "nothing answers " + call.method() + " " + call.path());
        }
        try {
            return found.get().endpoint().answer(call.on(found.get()));
        } catch (IllegalArgumentException wrong) {
            return ControlError.of(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Reply scriptModel(Call call) {
        openAi.behave(Scripts.model(call.json()));
        return Reply.empty(204);
    }

    private Reply scriptDiscord(Call call) {
        discord.behave(Scripts.discord(call.json()));
        return Reply.empty(204);
    }

    private Reply openChannels(Call call) {
        int count = call.json().path("count").asInt(0);
        if (count < 1 || count > MOST_CHANNELS) {
            return ControlError.of(400, "count must be from 1 to " + MOST_CHANNELS);
        }
        ObjectNode opened = JsonNodeFactory.instance.objectNode();
        ArrayNode channels = opened.putArray("channels");
        world.places(Platform.DISCORD)
                .channels(count)
                .forEach(place -> channels.add(Long.toString(place.id())));
        return Reply.json(opened);
    }

    private Reply scriptTelegram(Call call) {
        telegram.behave(Scripts.telegram(call.json()));
        return Reply.empty(204);
    }

    private Reply disturbGateway(Call call) {
        String action = call.json().path("action").asString("");
        switch (action) {
            case "reconnect" -> discord.gateway().askToReconnect();
            case "invalid-session" ->
                    discord.gateway()
                            .invalidateSessions(call.json().path("resumable").asBoolean(false));
            case "drop" -> discord.gateway().dropConnections();
            default ->
                    throw new IllegalArgumentException(
                            "action must be reconnect, invalid-session or drop, but was: "
                                    + action);
        }
        return Reply.empty(204);
    }

    private Reply reset(Call call) {
        discord.reset();
        telegram.reset();
        openAi.reset();
        world.forget();
        return Reply.empty(204);
    }
}
