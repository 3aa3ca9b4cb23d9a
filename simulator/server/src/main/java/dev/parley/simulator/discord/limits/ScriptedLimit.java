package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.RequestPattern;
import dev.parley.simulator.limits.Rate;

/// A scripted limit on some routes, counted for each place.
///
/// @param match the requests that share it
/// @param hidden true when headers do not mention it, so that its 429 has the shared scope; a
///   hidden limit comes on top of the route's own, a visible one replaces it
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
