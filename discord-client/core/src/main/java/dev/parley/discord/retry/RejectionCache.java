package dev.parley.discord.retry;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Remembers rejections that Discord would repeat, so that no request is wasted on them: each 401
/// or 403 counts towards a ban of the address.
///
/// A rejected bot token stops every operation that needs it, a revoked webhook or interaction token
/// those that use it. A missing permission is remembered for a few seconds, because permissions
/// change.
final class RejectionCache {

    private static final int MAX_ENTRIES = 10_000;
    private static final String BOT = "bot";
    private static final long PERMISSION_TTL = TimeUnit.SECONDS.toNanos(10);

    /// No access, no direct messages, no mutual server; not 50013, which may concern an attachment
    /// only.
    private static final Set<Integer> PERMISSION_CODES = Set.of(50_001, 50_007, 50_278);

    private final Map<String, DiscordError> tokens = new ConcurrentHashMap<>();
    private final Map<String, Rejection> forbidden = new ConcurrentHashMap<>();

    /// Returns the known rejection of a request.
    Optional<DiscordError> find(Request request, long now) {
        var token = tokens.get(token(request));
        if (token != null) {
            return Optional.of(token);
        }
        var rejection = forbidden.get(operation(request));
        return rejection == null || now - rejection.expiresAt() >= 0
                ? Optional.empty()
                : Optional.of(rejection.error());
    }

    /// Records a rejection.
    void record(Request request, DiscordError error, long now) {
        if (error instanceof Forbidden(var code, _)
                && code != null
                && PERMISSION_CODES.contains(code)) {
            if (forbidden.size() >= MAX_ENTRIES) {
                forbidden.clear();
            }
            forbidden.put(operation(request), new Rejection(error, now + PERMISSION_TTL));
        }
        if (request.tokenKind() == TokenKind.BOT) {
            if (error instanceof Unauthorized) {
                tokens.put(BOT, error);
            }
        } else if (ErrorClassifier.revokesToken(error)) {
            if (tokens.size() >= MAX_ENTRIES) {
                tokens.keySet().removeIf(key -> !key.equals(BOT));
            }
            tokens.put(token(request), error);
        }
    }

    /// Returns true once the bot token was rejected.
    boolean isBotTokenRejected() {
        return tokens.containsKey(BOT);
    }

    private static String token(Request request) {
        var route = request.route();
        return request.tokenKind() == TokenKind.BOT
                ? BOT
                : route.majorParameter() + " " + route.secrets().hashCode();
    }

    private static String operation(Request request) {
        return request.operation();
    }

    /// @param expiresAt nanoseconds of the client's clock
    private record Rejection(DiscordError error, long expiresAt) {}
}
