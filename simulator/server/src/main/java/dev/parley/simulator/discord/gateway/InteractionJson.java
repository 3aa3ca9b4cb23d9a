package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.discord.model.Interaction;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON of an interaction as INTERACTION_CREATE carries it.
final class InteractionJson {

    private static final int IN_GUILD = 0;
    private static final int IN_DM = 1;

    private final World world;
    private final DiscordJson json;

    InteractionJson(World world, DiscordJson json) {
        this.world = world;
        this.json = json;
    }

    ObjectNode of(Interaction interaction) {
        boolean shared = interaction.place().shared();
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Long.toString(interaction.id()))
                        .put(
                                "application_id",
                                Long.toString(world.people(Platform.DISCORD).bot().id()))
                        .put("type", interaction.type())
                        .put("token", interaction.token())
                        .put("version", 1)
                        .put("channel_id", Long.toString(interaction.place().id()))
                        .put("app_permissions", Guild.EVERY_PERMISSION)
                        .put("locale", "en-US")
                        .put("attachment_size_limit", 10_485_760)
                        .put("context", shared ? IN_GUILD : IN_DM);
        node.set("data", interaction.data());
        node.set("channel", json.channel(interaction.place()));
        node.putArray("entitlements");
        node.putObject("authorizing_integration_owners").put("0", shared ? Guild.ID : 0);
        if (shared) {
            ObjectNode member = json.member().put("permissions", Guild.EVERY_PERMISSION);
            member.set("user", json.user(interaction.user()));
            node.put("guild_id", Long.toString(Guild.ID)).set("member", member);
            node.putObject("guild")
                    .put("id", Long.toString(Guild.ID))
                    .put("locale", "en-US")
                    .putArray("features");
        } else {
            node.set("user", json.user(interaction.user()));
        }
        world.transcript(interaction.place())
                .find(interaction.message())
                .ifPresent(message -> node.set("message", json.message(message)));
        return node;
    }
}
