package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Attempts;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Time;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The attempts at one message, which decide each time whether sending it is harmless.
///
/// Discord answers a nonce that it saw "in the past few minutes" with the message it has. No
/// attempt, of this process or one before it, can be older than the command, so within two minutes
/// of that a repeat is harmless. Later the channel is looked at first: that a claim is fresh proves
/// nothing, for a crash of the database may have forgotten an older one.
final class Sending implements Attempts.Call {

    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    /// Discord's answer to a repeat of a message that was deleted meanwhile.
    private static final String UNKNOWN_MESSAGE = "10008";

    private final DiscordChannels channels;
    private final Draft draft;
    private final DeliveryMeters meters;
    private final Time time;
    private @Nullable Instant perhapsSince;
    private boolean unclear;

    /// @param unclear whether an attempt is known whose answer is not
    Sending(
            DiscordChannels channels,
            Draft draft,
            boolean unclear,
            DeliveryMeters meters,
            Time time) {
        this.channels = channels;
        this.draft = draft;
        this.perhapsSince = draft.askedAt();
        this.unclear = unclear;
        this.meters = meters;
        this.time = time;
    }

    /// Whether an attempt is known whose answer is not.
    boolean isUnclear() {
        return unclear;
    }

    @Override
    public Answer attempt() throws InterruptedException {
        var since = perhapsSince;
        if (since == null || isWithinNonceWindow(since)) {
            return send();
        }
        return switch (channels.look(draft)) {
            case Sighting.There(var id) -> new Answer.Done(id);
            case Sighting.Unseen(var answer) -> answer;
            case Sighting.NotThere _ -> {
                perhapsSince = null;
                unclear = false;
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

    private boolean isWithinNonceWindow(Instant since) {
        return Duration.between(since, time.now()).compareTo(NONCE_WINDOW) < 0;
    }

    private Answer send() throws InterruptedException {
        var begun = time.now();
        var answer = channels.send(draft);
        if (answer instanceof Answer.Unclear) {
            meters.unclear();
            unclear = true;
            perhapsSince = perhapsSince == null ? begun : perhapsSince;
        }
        var wasDeleted =
                unclear
                        && answer instanceof Answer.Refused(_, var code)
                        && UNKNOWN_MESSAGE.equals(code);
        return wasDeleted ? new Answer.Done(null) : answer;
    }
}
