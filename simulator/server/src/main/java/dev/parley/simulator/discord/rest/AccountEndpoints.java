package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.json.GuildJson;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Endpoints for the bot's account: its user, application, gateway address and guild.
final class AccountEndpoints {

    private final World world;
    private final DiscordJson json;
    private final GuildJson guilds;

    AccountEndpoints(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
        this.guilds = new GuildJson(world, json);
    }

    void addTo(RouteTable routes) {
        routes.get("/users/@me", call -> HttpReply.json(me()))
                .get("/users/@me/guilds", call -> HttpReply.json(array(guilds.guild())))
                .get("/users/{user}", this::user)
                .get("/gateway", call -> HttpReply.json(gateway(call)))
                .get("/gateway/bot", call -> HttpReply.json(gatewayForBots(call)))
                .get("/applications/@me", call -> HttpReply.json(application()))
                .get("/oauth2/applications/@me", call -> HttpReply.json(application()))
                .get("/guilds/{guild}", call -> inGuild(call, guilds.guild()))
                .get("/guilds/{guild}/roles", call -> inGuild(call, guilds.guild().get("roles")))
                .get("/guilds/{guild}/channels", call -> inGuild(call, guilds.channels()))
                .get("/guilds/{guild}/members/{user}", this::member);
    }

    private ObjectNode me() {
        ObjectNode me =
                json.user(world.people(Platform.DISCORD).bot())
                        .put("verified", true)
                        .put("mfa_enabled", true)
                        .put("flags", 0);
        return me.putNull("email");
    }

    private HttpReply user(HttpCall call) {
        return world.people(Platform.DISCORD)
                .find(call.id("user"))
                .<HttpReply>map(person -> HttpReply.json(json.user(person)))
                .orElse(DiscordErrorReply.UNKNOWN_USER);
    }

    private HttpReply member(HttpCall call) {
        return world.people(Platform.DISCORD)
                .find(call.id("user"))
                .<HttpReply>map(person -> inGuild(call, guilds.member(person)))
                .orElse(DiscordErrorReply.UNKNOWN_USER);
    }

    private static HttpReply inGuild(HttpCall call, JsonNode answer) {
        return call.id("guild") == Guild.ID
                ? HttpReply.json(answer)
                : DiscordErrorReply.UNKNOWN_GUILD;
    }

    private static ObjectNode gateway(HttpCall call) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", "ws://" + call.header("Host").orElse("127.0.0.1") + "/gateway");
    }

    private static ObjectNode gatewayForBots(HttpCall call) {
        ObjectNode gateway = gateway(call).put("shards", 1);
        gateway.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 86_400_000)
                .put("max_concurrency", 1);
        return gateway;
    }

    private ObjectNode application() {
        Person bot = world.people(Platform.DISCORD).bot();
        ObjectNode application =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(bot.id()))
                        .put("name", bot.name())
                        .put("description", "The bot under test")
                        .put("bot_public", true)
                        .put("bot_require_code_grant", false)
                        .put("verify_key", "0".repeat(64))
                        .put("flags", 1 << 19)
                        .put("summary", "");
        application.putNull("icon");
        application.putNull("team");
        application.set("bot", json.user(bot));
        application.set("owner", json.user(bot));
        return application;
    }

    private static ArrayNode array(ObjectNode only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }
}
