package dev.parley.discord.attempt;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.Unauthorized;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tokens that Discord does not take any more: what needs one of them is not sent.
///
/// A bot's token that is refused stops everything that needs it, for each further 401 counts
/// towards a ban of the address. A webhook's or an interaction's stops only what uses it.
final class Refusals {

    private static final int MOST = 10_000;
    private static final String BOT = "bot";

    private final Map<String, DiscordError> refused = new ConcurrentHashMap<>();

    /// What is known to be the answer to a request.
    Optional<DiscordError> of(Request request) {
        return Optional.ofNullable(refused.get(key(request)));
    }

    /// Learns from an error.
    void learn(Request request, DiscordError error) {
        if (request.access() == Access.BOT) {
            if (error instanceof Unauthorized) {
                refused.put(BOT, error);
            }
            return;
        }
        if (ErrorCodes.endsToken(error)) {
            if (refused.size() >= MOST) {
                refused.keySet().removeIf(key -> !key.equals(BOT));
            }
            refused.put(key(request), error);
        }
    }

    /// Whether the bot's token was refused.
    boolean isBotRefused() {
        return refused.containsKey(BOT);
    }

    private static String key(Request request) {
        return request.access() == Access.BOT ? BOT : "token of " + request.route().major();
    }
}
