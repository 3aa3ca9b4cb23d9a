package dev.parley.simulation.platform;

import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.egress.discord.delivery.DiscordApi;
import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// One instance's way to Discord.
public final class DiscordConnection implements DiscordApi {

    private final DiscordPlatform discord;
    private final PlatformLine line;
    private final @Nullable Mutant mutant;
    private int attempts;

    /// @param mutant rule to break; null: none
    public DiscordConnection(DiscordPlatform discord, PlatformLine line, @Nullable Mutant mutant) {
        this.discord = discord;
        this.line = line;
        this.mutant = mutant;
    }

    @Override
    public <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        return line.call(operation.getClass().getSimpleName(), fault -> answer(operation, fault));
    }

    @SuppressWarnings("unchecked") // each operation is answered with its own type
    private <R> Outcome<R> answer(Operation<R> operation, @Nullable Fault fault) {
        return switch (fault) {
            case SERVER_ERROR -> new Outcome.Unclear<>(new ServerError(502, null));
            case UNREACHABLE -> new Outcome.NotDone<>(new Network("ConnectException"));
            case RATE_LIMITED -> new Outcome.NotDone<>(new RateLimitWaitTooLong(line.limit()));
            case null, default -> {
                var done = (R) discord.perform(mutate(operation));
                yield fault == Fault.ANSWER_LOST
                        ? new Outcome.Unclear<>(new Network("HttpTimeoutException"))
                        : new Outcome.Done<>(seen(operation, done));
            }
        };
    }

    private Operation<?> mutate(Operation<?> operation) {
        if (mutant == Mutant.NONCE_PER_ATTEMPT && operation instanceof SendMessage send) {
            var nonce = Objects.requireNonNull(send.nonce()).text();
            return send.withNonce(new Nonce(nonce.substring(2) + attempts++ % 100));
        }
        return operation;
    }

    @SuppressWarnings("unchecked") // a list of messages, without any
    private <R> R seen(Operation<R> operation, R answer) {
        return mutant == Mutant.BLIND_LOOKUP && operation instanceof ListMessages
                ? (R) List.of()
                : answer;
    }
}
