package dev.parley.discord.attempt;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.Forbidden;
import dev.parley.discord.DiscordError.Unauthorized;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// What Discord refused and would refuse again: it is not asked, for each further 401 or 403 counts
/// towards a ban of the address.
///
/// A bot's token that is refused stops everything that needs it. A webhook's or an interaction's
/// that is gone stops what uses it. What the bot may not do in a place it is not tried again there
/// for some seconds, in which its permissions seldom change.
final class Refusals {

    private static final int MOST = 10_000;
    private static final String BOT = "bot";
    private static final long SOME_SECONDS = TimeUnit.SECONDS.toNanos(10);

    /// No access, no direct messages, no server in common; not 50013, which may mean a file alone.
    private static final Set<Integer> PERMISSIONS = Set.of(50_001, 50_007, 50_278);

    private final Map<String, DiscordError> tokens = new ConcurrentHashMap<>();
    private final Map<String, NotAllowed> places = new ConcurrentHashMap<>();

    /// What is known to be the answer to a request.
    Optional<DiscordError> of(Request request, long now) {
        var token = tokens.get(token(request));
        if (token != null) {
            return Optional.of(token);
        }
        var refused = places.get(place(request));
        return refused == null || now - refused.until() >= 0
                ? Optional.empty()
                : Optional.of(refused.error());
    }

    /// Learns from an error.
    void learn(Request request, DiscordError error, long now) {
        if (error instanceof Forbidden(var code, _) && code != null && PERMISSIONS.contains(code)) {
            if (places.size() >= MOST) {
                places.clear();
            }
            places.put(place(request), new NotAllowed(error, now + SOME_SECONDS));
        }
        if (request.access() == Access.BOT) {
            if (error instanceof Unauthorized) {
                tokens.put(BOT, error);
            }
        } else if (ErrorCodes.endsToken(error)) {
            if (tokens.size() >= MOST) {
                tokens.keySet().removeIf(key -> !key.equals(BOT));
            }
            tokens.put(token(request), error);
        }
    }

    /// Whether the bot's token was refused.
    boolean isBotRefused() {
        return tokens.containsKey(BOT);
    }

    private static String token(Request request) {
        var route = request.route();
        return request.access() == Access.BOT
                ? BOT
                : "of " + route.major() + " " + route.secrets().hashCode();
    }

    private static String place(Request request) {
        return request.operation();
    }

    /// @param until nanoseconds of the client's clock
    private record NotAllowed(DiscordError error, long until) {}
}
