package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

/// One outgoing payload.
///
/// @param carries the user's message that it contains, so that the journal records its writing
record GatewayFrame(String json, @Nullable Message carries) {

    static GatewayFrame of(String json) {
        return new GatewayFrame(json, null);
    }
}
