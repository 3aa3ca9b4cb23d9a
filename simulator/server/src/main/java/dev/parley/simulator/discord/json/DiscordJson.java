package dev.parley.simulator.discord.json;

import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
        return new MessageJson(world, this).of(message);
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
