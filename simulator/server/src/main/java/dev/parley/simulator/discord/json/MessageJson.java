package dev.parley.simulator.discord.json;

import dev.parley.simulator.discord.model.DiscordMentions;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

/// JSON of a message, with its author, mentions, reactions and the message it replies to.
final class MessageJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final World world;
    private final DiscordJson users;

    MessageJson(World world, DiscordJson users) {
        this.world = world;
        this.users = users;
    }

    ObjectNode of(Message message) {
        return of(message, true);
    }

    private ObjectNode of(Message message, boolean withReferenced) {
        Long edited = message.times().editedAt();
        ObjectNode node =
                NODES.objectNode()
                        .put("id", Long.toString(message.id()))
                        .put("type", message.replyTo() == null ? 0 : 19)
                        .put("channel_id", Long.toString(message.place().id()))
                        .put("content", message.text())
                        .put("timestamp", DiscordJson.timestamp(message.times().sentAt()))
                        .put(
                                "edited_timestamp",
                                edited == null ? null : DiscordJson.timestamp(edited))
                        .put("tts", false)
                        .put("mention_everyone", false)
                        .put("pinned", false)
                        .put("flags", message.draft().extras().path("flags").asInt(0));
        node.set("author", users.user(message.author()));
        node.set("mentions", mentions(message));
        node.putArray("mention_roles");
        copyArray(message, node, "attachments");
        copyArray(message, node, "embeds");
        copyArray(message, node, "components");
        addReactions(message, node);
        if (message.draft().extras().has("webhook_id")) {
            node.set("webhook_id", message.draft().extras().get("webhook_id"));
        }
        if (message.draft().nonce() != null) {
            node.put("nonce", message.draft().nonce());
        }
        if (withReferenced) {
            addReference(message, node);
        }
        return node;
    }

    private void addReference(Message message, ObjectNode node) {
        Long replyTo = message.replyTo();
        if (replyTo == null) {
            return;
        }
        ObjectNode reference =
                node.putObject("message_reference")
                        .put("type", 0)
                        .put("message_id", Long.toString(replyTo))
                        .put("channel_id", Long.toString(message.place().id()));
        if (message.place().shared()) {
            reference.put("guild_id", Long.toString(Guild.ID));
        }
        node.set(
                "referenced_message",
                world.transcript(message.place())
                        .find(replyTo)
                        .<JsonNode>map(referenced -> of(referenced, false))
                        .orElse(NODES.nullNode()));
    }

    private ArrayNode mentions(Message message) {
        ArrayNode mentions = NODES.arrayNode();
        new DiscordMentions(world).in(message).forEach(person -> mentions.add(users.user(person)));
        return mentions;
    }

    private void addReactions(Message message, ObjectNode node) {
        Map<String, Set<Long>> reactions = message.reactions().byEmoji();
        if (reactions.isEmpty()) {
            return;
        }
        long bot = world.people(message.place().platform()).bot().id();
        ArrayNode array = node.putArray("reactions");
        reactions.forEach((emoji, people) ->
                array.addObject()
                        .put("count", people.size())
                        .put("me", people.contains(bot))
                        .set("emoji", DiscordJson.emoji(emoji)));
    }

    private static void copyArray(Message message, ObjectNode node, String name) {
        JsonNode extra = message.draft().extras().path(name);
        node.set(name, extra.isArray() ? extra : NODES.arrayNode());
    }
}
