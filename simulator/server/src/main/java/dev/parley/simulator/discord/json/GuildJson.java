package dev.parley.simulator.discord.json;

import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.PlaceKind;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;

/// JSON of the guild for REST and gateway.
public final class GuildJson {

    private static final List<String> EMPTY_LISTS =
            List.of(
                    "emojis",
                    "stickers",
                    "features",
                    "voice_states",
                    "presences",
                    "stage_instances",
                    "guild_scheduled_events",
                    "soundboard_sounds");
    private static final List<String> NULLS =
            List.of(
                    "icon",
                    "splash",
                    "discovery_splash",
                    "afk_channel_id",
                    "application_id",
                    "system_channel_id",
                    "rules_channel_id",
                    "vanity_url_code",
                    "description",
                    "banner",
                    "public_updates_channel_id",
                    "safety_alerts_channel_id");

    private final World world;
    private final DiscordJson json;

    /// @param world supplies the bot and the channels
    public GuildJson(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
    }

    /// The guild without the fields that only the gateway sends.
    public ObjectNode guild() {
        ObjectNode guild =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(Guild.ID))
                        .put("name", Guild.NAME)
                        .put("owner_id", Long.toString(Guild.OWNER))
                        .put("afk_timeout", 300)
                        .put("verification_level", 0)
                        .put("default_message_notifications", 0)
                        .put("explicit_content_filter", 0)
                        .put("mfa_level", 0)
                        .put("system_channel_flags", 0)
                        .put("premium_tier", 0)
                        .put("premium_progress_bar_enabled", false)
                        .put("preferred_locale", "en-US")
                        .put("nsfw_level", 0)
                        .put("max_members", 500_000);
        NULLS.forEach(guild::putNull);
        EMPTY_LISTS.forEach(guild::putArray);
        guild.putArray("roles").add(everyone());
        return guild;
    }

    /// The guild as GUILD_CREATE carries it.
    public ObjectNode announced() {
        ObjectNode guild =
                guild().put("joined_at", Guild.JOINED_AT)
                        .put("large", false)
                        .put("unavailable", false)
                        .put("member_count", 2);
        guild.putArray("members").add(member(world.people(Platform.DISCORD).bot()));
        guild.set("channels", channels());
        guild.putArray("threads");
        for (Place place : world.places(Platform.DISCORD).all()) {
            if (place.kind() == PlaceKind.THREAD) {
                guild.withArray("threads").add(json.channel(place));
            }
        }
        return guild;
    }

    /// The guild's channels, ordered by id.
    public ArrayNode channels() {
        ArrayNode channels = JsonNodeFactory.instance.arrayNode();
        world.places(Platform.DISCORD).all().stream()
                .filter(place -> place.kind() == PlaceKind.SHARED)
                .sorted(Comparator.comparingLong(Place::id))
                .forEach(place -> channels.add(json.channel(place)));
        return channels;
    }

    /// A person as a member of the guild.
    public ObjectNode member(Person person) {
        ObjectNode member = json.member();
        member.set("user", json.user(person));
        return member;
    }

    private static ObjectNode everyone() {
        ObjectNode role =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(Guild.ID))
                        .put("name", "@everyone")
                        .put("color", 0)
                        .put("hoist", false)
                        .put("position", 0)
                        .put("permissions", Guild.EVERY_PERMISSION)
                        .put("managed", false)
                        .put("mentionable", false)
                        .put("flags", 0);
        role.putNull("icon");
        role.putNull("unicode_emoji");
        role.putObject("colors").put("primary_color", 0).putNull("secondary_color");
        return role;
    }
}
