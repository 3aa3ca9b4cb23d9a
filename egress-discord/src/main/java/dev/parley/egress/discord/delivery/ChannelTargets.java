package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.ids.Place;

import java.util.regex.Pattern;

/// Maps places to channels: `discord:123` by its id, `discord:alerts` by its name in the settings.
public final class ChannelTargets {

    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    private ChannelTargets() {}

    /// Returns the channel of a place.
    public static ChannelTarget of(Place place) {
        var address = place.address();
        return ID.matcher(address).matches()
                ? ChannelTarget.of(Snowflake.parse(address))
                : ChannelTarget.named(address);
    }
}
