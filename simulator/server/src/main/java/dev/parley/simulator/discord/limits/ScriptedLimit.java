package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.RequestPattern;
import dev.parley.simulator.limits.Rate;

/// A limit that a script puts on some routes, counted for each place.
///
/// @param match the requests that it counts, all together
/// @param hidden whether headers never mention it, so that its 429 is of the shared scope; it then
///   comes on top of the route's own limit, which a shown one replaces
public record ScriptedLimit(RequestPattern match, Rate rate, LimiterKind shape, boolean hidden) {

    LimitRule rule() {
        String name = "scripted " + match.text();
        return new LimitRule(
                name,
                hidden ? null : "%020x".formatted(Integer.toUnsignedLong(name.hashCode())),
                rate,
                0,
                LimitRule.Counted.BY_PLACE,
                shape);
    }
}
