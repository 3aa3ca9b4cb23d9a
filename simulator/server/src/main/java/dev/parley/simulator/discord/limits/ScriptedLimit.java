package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.CallPattern;
import dev.parley.simulator.limits.Rate;

/// A limit that a script puts on some routes, counted for each place.
///
/// @param match the requests that it counts, all together
/// @param hidden whether headers never mention it, so that its 429 is of the shared scope; it then
///   comes on top of the route's own limit, which a shown one replaces
public record ScriptedLimit(CallPattern match, Rate rate, Shape shape, boolean hidden) {

    Rule rule() {
        String name = "scripted " + match.text();
        return new Rule(
                name,
                hidden ? null : "%020x".formatted(Integer.toUnsignedLong(name.hashCode())),
                rate,
                0,
                Rule.Counted.BY_PLACE,
                shape);
    }
}
