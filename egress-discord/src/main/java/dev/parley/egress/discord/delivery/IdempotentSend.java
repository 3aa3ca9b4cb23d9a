package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Sends one message so that it is visible once, whatever happens in between.
///
/// Discord answers a nonce that it saw "in the past few minutes" with the existing message. No
/// attempt, of this process or an earlier one, can be older than the command, so within two minutes
/// of the request a retry is safe. Later the channel is searched first: a fresh ledger entry proves
/// nothing, since a database crash may have lost an older one.
final class IdempotentSend {

    /// Time after expiry during which a message of uncertain outcome is still searched for.
    private static final Duration FINAL_LOOKUP_TIMEOUT = Duration.ofMinutes(10);

    private final OperationRunner operationRunner;
    private final DuplicateLookup duplicateLookup;
    private final Draft draft;
    private final @Nullable Instant notAfter;
    private final DeliveryMetrics metrics;
    private final TimeSource time;
    private @Nullable Instant possiblySentSince;
    private boolean isUnclear;

    /// @param notAfter expiry time of the message; null: never
    /// @param isUnclear whether an earlier attempt had no clear outcome
    IdempotentSend(
            OperationRunner operationRunner,
            DuplicateLookup duplicateLookup,
            Draft draft,
            @Nullable Instant notAfter,
            boolean isUnclear,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.operationRunner = operationRunner;
        this.duplicateLookup = duplicateLookup;
        this.draft = draft;
        this.notAfter = notAfter;
        this.possiblySentSince = draft.requestedAt();
        this.isUnclear = isUnclear;
        this.metrics = metrics;
        this.time = time;
    }

    /// Sends until the message is certainly visible, refused or expired.
    ///
    /// @throws InterruptedException when the service shuts down
    PartOutcome send() throws InterruptedException {
        while (!isExpired()) {
            if (isWithinNonceWindow()) {
                var end = earlier(nonceWindowEnd(), notAfter);
                var result = sendUntil(end);
                if (!(result instanceof PartOutcome.Expired)) {
                    return result;
                }
                if (isUnclear) {
                    awaitNonceWindowEnd();
                } else if (end != null && end.equals(notAfter)) {
                    break;
                }
            }
            var seen = lookUp();
            if (seen != null) {
                return seen;
            }
        }
        return expired();
    }

    private PartOutcome expired() throws InterruptedException {
        return isUnclear ? finalLookup() : new PartOutcome.Expired();
    }

    private boolean isWithinNonceWindow() {
        var end = nonceWindowEnd();
        return end == null || time.now().isBefore(end);
    }

    private @Nullable Instant nonceWindowEnd() {
        return possiblySentSince == null ? null : possiblySentSince.plus(Nonce.WINDOW);
    }

    /// An attempt without an answer may still arrive; afterwards the search finds it.
    private void awaitNonceWindowEnd() throws InterruptedException {
        var end = earlier(nonceWindowEnd(), notAfter);
        if (end != null) {
            var left = Duration.between(time.now(), end);
            if (left.isPositive()) {
                time.sleep(left);
            }
        }
    }

    private boolean isExpired() {
        return notAfter != null && !time.now().isBefore(notAfter);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// @return expired if the time is up, whether an attempt was in doubt or not
    private PartOutcome sendUntil(@Nullable Instant end) throws InterruptedException {
        var startedAt = time.now();
        var outcome = operationRunner.perform(end, draft.message());
        if (outcome instanceof Outcome.Unclear<Message>) {
            metrics.unclearAttempt();
            isUnclear = true;
            possiblySentSince = possiblySentSince == null ? startedAt : possiblySentSince;
            return new PartOutcome.Expired();
        }
        if (isUnclear
                && outcome instanceof Outcome.NotDone<Message>(NotFound(var code, _))
                && ErrorCodes.is(code, ErrorCodes.UNKNOWN_MESSAGE)) {
            // the message existed and was deleted meanwhile
            return new PartOutcome.Done(null);
        }
        return OutcomeMapping.of(draft.message(), outcome);
    }

    /// @return null if the message can be sent safely
    private @Nullable PartOutcome lookUp() throws InterruptedException {
        if (isExpired()) {
            return null;
        }
        return switch (duplicateLookup.find(draft, notAfter)) {
            case LookupResult.Found(var id) -> new PartOutcome.Done(id);
            case LookupResult.Unreadable(PartOutcome.Expired _) -> expired();
            case LookupResult.Unreadable(var result) -> result;
            case LookupResult.Absent _ -> {
                possiblySentSince = null;
                isUnclear = false;
                yield null;
            }
        };
    }

    /// A message that may be visible must not be reported as expired.
    private PartOutcome finalLookup() throws InterruptedException {
        return switch (duplicateLookup.find(draft, time.now().plus(FINAL_LOOKUP_TIMEOUT))) {
            case LookupResult.Found(var id) -> new PartOutcome.Done(id);
            case LookupResult.Absent _ -> new PartOutcome.Expired();
            case LookupResult.Unreadable _ ->
                    new PartOutcome.Refused(OutcomeMapping.unclearError("the command expired"));
        };
    }
}
