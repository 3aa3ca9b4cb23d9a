package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Time;
import dev.parley.discord.DiscordError.NotFound;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.Message;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The sending of one message, which decides each time whether sending it is harmless.
///
/// Discord answers a nonce that it saw "in the past few minutes" with the message it has. No
/// attempt, of this process or one before it, can be older than the command, so within two minutes
/// of that a repeat is harmless. Later the channel is looked at first: that a claim is fresh proves
/// nothing, for a crash of the database may have forgotten an older one.
final class Sending {

    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    /// Between two attempts at what may be there, as long as the nonce protects it.
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /// How long after a message's time it is still looked for, where it may be there.
    private static final Duration LAST_LOOK = Duration.ofMinutes(10);

    /// Discord's answer to a repeat of a message that was deleted meanwhile.
    private static final int UNKNOWN_MESSAGE = 10_008;

    private final Rounds rounds;
    private final ChannelLook channelLook;
    private final Draft draft;
    private final @Nullable Instant notAfter;
    private final DeliveryMeters meters;
    private final Time time;
    private @Nullable Instant perhapsSince;
    private boolean isUnclear;

    /// @param notAfter when nobody wants the message any more; null: never
    /// @param isUnclear whether an attempt is known whose answer is not
    Sending(
            Rounds rounds,
            ChannelLook channelLook,
            Draft draft,
            @Nullable Instant notAfter,
            boolean isUnclear,
            DeliveryMeters meters,
            Time time) {
        this.rounds = rounds;
        this.channelLook = channelLook;
        this.draft = draft;
        this.notAfter = notAfter;
        this.perhapsSince = draft.askedAt();
        this.isUnclear = isUnclear;
        this.meters = meters;
        this.time = time;
    }

    /// Sends until the message is certainly there, refused, or not wanted any more.
    ///
    /// @throws InterruptedException when the service is to stop
    Result send() throws InterruptedException {
        while (!isOver()) {
            if (isHarmless()) {
                var end = earlier(windowEnd(), notAfter);
                var result = sendUntil(end);
                if (result instanceof Result.OutOfTime && end != null && end.equals(notAfter)) {
                    break;
                }
                if (result != null && !(result instanceof Result.OutOfTime)) {
                    return result;
                }
            }
            if (isUnclear && isHarmless()) {
                time.pass(BETWEEN);
                continue;
            }
            var seen = lookBeforeNext();
            if (seen != null) {
                return seen;
            }
        }
        return isUnclear ? lastLook() : new Result.OutOfTime();
    }

    private boolean isHarmless() {
        var end = windowEnd();
        return end == null || time.now().isBefore(end);
    }

    private @Nullable Instant windowEnd() {
        return perhapsSince == null ? null : perhapsSince.plus(NONCE_WINDOW);
    }

    private boolean isOver() {
        return notAfter != null && time.now().isAfter(notAfter);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// @return null where the outcome is open
    private @Nullable Result sendUntil(@Nullable Instant end) throws InterruptedException {
        var begun = time.now();
        var outcome = rounds.until(end, draft.message());
        if (outcome instanceof Outcome.Unclear<Message>) {
            meters.unclear();
            isUnclear = true;
            perhapsSince = perhapsSince == null ? begun : perhapsSince;
            return null;
        }
        if (isUnclear
                && outcome instanceof Outcome.NotDone<Message>(NotFound(var code, _))
                && code != null
                && code == UNKNOWN_MESSAGE) {
            // it was there and was deleted meanwhile
            return new Result.Done(null);
        }
        return Results.of(draft.message(), outcome);
    }

    /// @return null where it may be sent without a doubt
    private @Nullable Result lookBeforeNext() throws InterruptedException {
        if (isOver()) {
            return null;
        }
        return switch (channelLook.look(draft, notAfter)) {
            case Sighting.There(var id) -> new Result.Done(id);
            case Sighting.Unseen(Result.OutOfTime _) -> null;
            case Sighting.Unseen(var result) -> result;
            case Sighting.NotThere _ -> {
                perhapsSince = null;
                isUnclear = false;
                yield null;
            }
        };
    }

    /// What may be there must not be reported as expired.
    private Result lastLook() throws InterruptedException {
        return switch (channelLook.look(draft, time.now().plus(LAST_LOOK))) {
            case Sighting.There(var id) -> new Result.Done(id);
            case Sighting.NotThere _ -> new Result.OutOfTime();
            case Sighting.Unseen _ ->
                    new Result.Refused(Results.unclear("the end of the command's time"));
        };
    }
}
