package dev.parley.simulator.discord.json;

import dev.parley.simulator.discord.model.DiscordMentions;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/// JSON of Discord's API objects.
public final class DiscordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000+00:00'")
                    .withZone(ZoneOffset.UTC);

    private final World world;

    /// @param world supplies the messages and people that an object refers to
    public DiscordJson(World world) {
        this.world = world;
    }

    /// A user.
    public ObjectNode user(Person person) {
        ObjectNode user =
                NODES.objectNode()
                        .put("id", Long.toString(person.id()))
                        .put("username", person.name())
                        .put("global_name", person.isBot() ? null : person.name())
                        .put("discriminator", person.isBot() ? "0001" : "0")
                        .put("public_flags", 0);
        user.putNull("avatar");
        return person.isBot() ? user.put("bot", true) : user;
    }

    /// A channel: a DM, `#general` or a thread.
    public ObjectNode channel(Place place) {
        ObjectNode channel =
                NODES.objectNode()
                        .put("id", Long.toString(place.id()))
                        .put("type", typeOf(place))
                        .put("flags", 0);
        channel.putNull("last_message_id");
        Person owner = place.owner();
        if (owner != null) {
            channel.putArray("recipients").add(user(owner));
            return channel;
        }
        channel.put("guild_id", Long.toString(Guild.ID))
                .put("name", place.name())
                .put("position", 0)
                .put("nsfw", false)
                .put("rate_limit_per_user", 0);
        channel.putNull("topic");
        channel.putArray("permission_overwrites");
        return switch (place.kind()) {
            case THREAD -> thread(channel);
            case SHARED, PRIVATE -> channel.putNull("parent_id");
        };
    }

    /// A message as REST returns it.
    public ObjectNode message(Message message) {
        return message(message, true);
    }

    /// A guild member, without the user object.
    public ObjectNode member() {
        ObjectNode member =
                NODES.objectNode()
                        .put("joined_at", Guild.JOINED_AT)
                        .put("deaf", false)
                        .put("mute", false)
                        .put("pending", false)
                        .put("flags", 0);
        member.putNull("nick");
        member.putNull("avatar");
        member.putNull("premium_since");
        member.putNull("communication_disabled_until");
        member.putArray("roles");
        return member;
    }

    /// An instant in Discord's format.
    public static String timestamp(long epochMillis) {
        return TIMESTAMP.format(Instant.ofEpochMilli(epochMillis));
    }

    /// An emoji in a reaction: a Unicode emoji, or `name:id` for a custom one.
    public static ObjectNode emoji(String emoji) {
        int colon = emoji.indexOf(':');
        ObjectNode node = NODES.objectNode();
        if (colon > 0) {
            return node.put("name", emoji.substring(0, colon))
                    .put("id", emoji.substring(colon + 1));
        }
        node.putNull("id");
        return node.put("name", emoji);
    }

    private ObjectNode message(Message message, boolean withReferenced) {
        Long edited = message.times().editedAt();
        ObjectNode node =
                NODES.objectNode()
                        .put("id", Long.toString(message.id()))
                        .put("type", message.replyTo() == null ? 0 : 19)
                        .put("channel_id", Long.toString(message.place().id()))
                        .put("content", message.text())
                        .put("timestamp", timestamp(message.times().sentAt()))
                        .put("edited_timestamp", edited == null ? null : timestamp(edited))
                        .put("tts", false)
                        .put("mention_everyone", false)
                        .put("pinned", false)
                        .put("flags", message.draft().extras().path("flags").asInt(0));
        node.set("author", user(message.author()));
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
                        .<JsonNode>map(referenced -> message(referenced, false))
                        .orElse(NODES.nullNode()));
    }

    private ArrayNode mentions(Message message) {
        ArrayNode mentions = NODES.arrayNode();
        new DiscordMentions(world).in(message).forEach(person -> mentions.add(user(person)));
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
                        .set("emoji", emoji(emoji)));
    }

    private static void copyArray(Message message, ObjectNode node, String name) {
        JsonNode extra = message.draft().extras().path(name);
        node.set(name, extra.isArray() ? extra : NODES.arrayNode());
    }

    private ObjectNode thread(ObjectNode channel) {
        channel.put("type", 11)
                .put("parent_id", Long.toString(world.places(Platform.DISCORD).shared().id()))
                .put("owner_id", Long.toString(world.people(Platform.DISCORD).bot().id()))
                .put("message_count", 0)
                .put("member_count", 1);
        channel.putObject("thread_metadata")
                .put("archived", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", Guild.JOINED_AT)
                .put("create_timestamp", Guild.JOINED_AT)
                .put("locked", false);
        return channel;
    }

    private static int typeOf(Place place) {
        return switch (place.kind()) {
            case PRIVATE -> 1;
            case SHARED -> 0;
            case THREAD -> 11;
        };
    }
}
