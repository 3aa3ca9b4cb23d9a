package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.discord.behavior.DiscordBehavior.MessageContent;
import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.model.DiscordMentions;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.PlaceKind;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldEvent;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sends world events to a session, filtered by its intents.
final class GatewayEventDispatcher {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final World world;
    private final DiscordJson json;

    GatewayEventDispatcher(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
    }

    ObjectNode ready(GatewaySession session, String resumeUrl) {
        Person bot = world.people(Platform.DISCORD).bot();
        ObjectNode ready =
                NODES.objectNode()
                        .put("v", 10)
                        .put("session_id", session.id())
                        .put("session_type", "normal")
                        .put("resume_gateway_url", resumeUrl);
        ready.set("user", json.user(bot).put("verified", true));
        ready.putArray("private_channels");
        ready.putArray("guilds");
        if (session.shard().servesGuild()) {
            ready.withArray("guilds")
                    .addObject()
                    .put("id", Long.toString(Guild.ID))
                    .put("unavailable", true);
        }
        ready.putArray("shard").add(session.shard().index()).add(session.shard().count());
        ready.putArray("presences");
        ready.putArray("relationships");
        ready.putObject("application").put("id", Long.toString(bot.id())).put("flags", 1 << 19);
        return ready;
    }

    void dispatch(GatewaySession session, WorldEvent happening, MessageContent content) {
        Intents intents = session.intents();
        Place place = happening.place();
        if (place.platform() != Platform.DISCORD) {
            return;
        }
        switch (happening) {
            case WorldEvent.MessageSent(var message) when intents.messagesOf(place) -> {
                announce(session, place);
                session.dispatch(
                        "MESSAGE_CREATE",
                        message(message, intents, content),
                        message.author().isUnderTest() ? null : message);
            }
            case WorldEvent.MessageEdited(var message) when intents.messagesOf(place) ->
                    session.dispatch("MESSAGE_UPDATE", message(message, intents, content));
            case WorldEvent.MessageDeleted(var message) when intents.messagesOf(place) ->
                    session.dispatch("MESSAGE_DELETE", at(place, "id", message.id()));
            case WorldEvent.ReactionChanged reacted when intents.reactionsOf(place) ->
                    session.dispatch(
                            reacted.added() ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
                            reaction(reacted));
            case WorldEvent.TypingStarted(_, var person) when intents.typingOf(place) ->
                    session.dispatch(
                            "TYPING_START",
                            at(place, "user_id", person.id())
                                    .put("timestamp", world.time().millis() / 1000));
            default -> {}
        }
    }

    private void announce(GatewaySession session, Place place) {
        boolean knownFromTheGuild = place.kind() == PlaceKind.SHARED;
        if (!knownFromTheGuild && session.markAnnounced(place.id())) {
            session.dispatch(
                    place.shared() ? "THREAD_CREATE" : "CHANNEL_CREATE", json.channel(place));
        }
    }

    private ObjectNode message(Message message, Intents intents, MessageContent content) {
        ObjectNode node = json.message(message);
        node.put("channel_type", json.channel(message.place()).path("type").asInt());
        if (message.place().shared()) {
            node.put("guild_id", Long.toString(Guild.ID));
            node.set("member", json.member());
            if (!maySeeContent(message, intents, content)) {
                node.put("content", "");
                node.putArray("embeds");
                node.putArray("attachments");
                node.putArray("components");
            }
        }
        return node;
    }

    private boolean maySeeContent(Message message, Intents intents, MessageContent content) {
        boolean granted = intents.messageContent() && content == MessageContent.GRANTED;
        return granted
                || message.author().isUnderTest()
                || new DiscordMentions(world)
                        .in(message)
                        .contains(world.people(Platform.DISCORD).bot());
    }

    private ObjectNode reaction(WorldEvent.ReactionChanged reacted) {
        ObjectNode node =
                at(reacted.place(), "user_id", reacted.person().id())
                        .put("message_id", Long.toString(reacted.message().id()))
                        .put("message_author_id", Long.toString(reacted.message().author().id()))
                        .put("burst", false)
                        .put("type", 0);
        node.set("emoji", DiscordJson.emoji(reacted.emoji()));
        if (reacted.place().shared()) {
            ObjectNode member = json.member();
            member.set("user", json.user(reacted.person()));
            node.set("member", member);
        }
        return node;
    }

    private static ObjectNode at(Place place, String name, long id) {
        ObjectNode node =
                NODES.objectNode()
                        .put("channel_id", Long.toString(place.id()))
                        .put(name, Long.toString(id));
        return place.shared() ? node.put("guild_id", Long.toString(Guild.ID)) : node;
    }
}
