package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.SessionStartLimit;
import dev.parley.support.retry.RetryBackoff;

import java.time.Duration;
import java.util.Set;

/// The pauses between two sessions.
///
/// Discord grants a bot 1,000 session starts a day and resets the token of one that uses them up,
/// so what no further start can cure is tried ever more seldom. Not safe for concurrent use.
final class ReconnectPolicy {

    /// Wrong token, wrong or missing sharding, wrong version, wrong or disallowed intents.
    private static final Set<Integer> PERMANENT = Set.of(4004, 4010, 4011, 4012, 4013, 4014);

    private static final RetryBackoff REFUSED =
            RetryBackoff.of(Duration.ofMinutes(1), Duration.ofMinutes(15));
    private static final RetryBackoff UNREACHABLE =
            RetryBackoff.of(Duration.ofSeconds(1), Duration.ofSeconds(8));
    private static final Duration PAUSE_AFTER_CLOSE = Duration.ofSeconds(30);

    /// The starts that are left to the operator, who may start the service anew meanwhile.
    private static final int RESERVE = 10;

    private int refusals;
    private int failures;

    /// Returns the pause after the gateway has closed the connection for good.
    Duration afterClose(int closeCode) {
        failures = 0;
        if (PERMANENT.contains(closeCode)) {
            return afterRefusal();
        }
        refusals = 0;
        return PAUSE_AFTER_CLOSE;
    }

    /// Returns the pause after Discord has refused the token or the bot.
    Duration afterRefusal() {
        return REFUSED.delayAfter(++refusals);
    }

    /// Returns the pause after an attempt that did not reach Discord.
    Duration afterFailure() {
        return UNREACHABLE.delayAfter(++failures);
    }

    /// Returns the pause before a session may start; zero if it may start now.
    static Duration beforeStart(SessionStartLimit limit) {
        return limit.remaining() > RESERVE ? Duration.ZERO : limit.resetAfter();
    }
}
