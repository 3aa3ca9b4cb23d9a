package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.world.Message;

import org.jspecify.annotations.Nullable;

/// One payload on its way to a client.
///
/// @param carries the user's message that it brings, so that its writing is noted
record GatewayFrame(String json, @Nullable Message carries) {

    static GatewayFrame of(String json) {
        return new GatewayFrame(json, null);
    }
}
