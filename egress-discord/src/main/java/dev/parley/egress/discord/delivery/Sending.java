package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Time;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// The attempts at one message, which decide each time whether sending it is harmless.
///
/// Discord answers a nonce that it saw "in the past few minutes" with the message it has; within
/// two minutes of the first attempt that may have arrived, a repeat is harmless. Later the channel
/// is looked at first.
final class Sending implements Attempts.Call {

    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    /// Discord's answer to a repeat of a message that was deleted meanwhile.
    private static final String UNKNOWN_MESSAGE = "10008";

    private final DiscordChannels channels;
    private final Draft draft;
    private final Consumer<Instant> startedAnew;
    private final DeliveryMeters meters;
    private final Time time;
    private @Nullable Instant unclearSince;

    /// @param unclearSince since when it may be there; null: it certainly is not
    /// @param startedAnew told when it turned out not to be there and is sent from now on
    Sending(
            DiscordChannels channels,
            Draft draft,
            @Nullable Instant unclearSince,
            Consumer<Instant> startedAnew,
            DeliveryMeters meters,
            Time time) {
        this.channels = channels;
        this.draft = draft;
        this.unclearSince = unclearSince;
        this.startedAnew = startedAnew;
        this.meters = meters;
        this.time = time;
    }

    static boolean isPastNonceWindow(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(NONCE_WINDOW) >= 0;
    }

    /// Whether it may be there without our knowing.
    boolean isUnclear() {
        return unclearSince != null;
    }

    @Override
    public Answer attempt() throws InterruptedException {
        var since = unclearSince;
        if (since == null || !isPastNonceWindow(since, time.now())) {
            return send();
        }
        return switch (channels.look(draft)) {
            case Sighting.There(var id) -> new Answer.Done(id);
            case Sighting.Unseen(var answer) -> answer;
            case Sighting.NotThere _ -> {
                unclearSince = null;
                startedAnew.accept(time.now());
                yield send();
            }
        };
    }

    /// Looks only, for a message that must not be sent any more.
    Answer look() throws InterruptedException {
        return switch (channels.look(draft)) {
            case Sighting.There(var id) -> new Answer.Done(id);
            case Sighting.Unseen(var answer) -> answer;
            case Sighting.NotThere _ -> new Answer.Refused("not there", null);
        };
    }

    private Answer send() throws InterruptedException {
        var begun = time.now();
        var answer = channels.send(draft);
        if (answer instanceof Answer.Unclear) {
            meters.unclear();
            unclearSince = unclearSince == null ? begun : unclearSince;
        }
        var wasDeleted =
                isUnclear()
                        && answer instanceof Answer.Refused(_, var code)
                        && UNKNOWN_MESSAGE.equals(code);
        return wasDeleted ? new Answer.Done(null) : answer;
    }
}
