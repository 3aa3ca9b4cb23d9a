package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.discord.model.Guild;
import dev.parley.simulator.world.Place;

import tools.jackson.databind.JsonNode;

/// A session's shard of the guilds; DMs belong to shard 0.
record Shard(int index, int count) {

    Shard {
        if (index < 0 || count < 1 || index >= count) {
            throw new IllegalArgumentException("no such shard: " + index + " of " + count);
        }
    }

    static Shard read(JsonNode identify) {
        JsonNode shard = identify.path("shard");
        return shard.size() == 2
                ? new Shard(shard.get(0).asInt(), shard.get(1).asInt())
                : new Shard(0, 1);
    }

    boolean servesGuild() {
        return (Guild.ID >> 22) % count == index;
    }

    boolean serves(Place place) {
        return place.shared() ? servesGuild() : index == 0;
    }
}
