package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts;
import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Command;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Mentions;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Splitter;
import dev.parley.delivery.Time;
import dev.parley.ids.EventIds;

import org.jspecify.annotations.Nullable;

/// New messages: split, each part sent under its nonce until it is certainly there.
public final class Messages {

    private static final Splitter SPLITTER = new Splitter(2_000);

    private final DiscordChannels channels;
    private final Parts parts;
    private final Attempts attempts;
    private final DeliveryMeters meters;
    private final Time time;

    /// Makes the way of new messages.
    public Messages(
            DiscordChannels channels,
            Parts parts,
            Attempts attempts,
            DeliveryMeters meters,
            Time time) {
        this.channels = channels;
        this.parts = parts;
        this.attempts = attempts;
        this.meters = meters;
        this.time = time;
    }

    /// Shows a text; its first part refers to the message it answers.
    Ending show(Command command, String text, Mentions mentions, @Nullable String replyTo)
            throws InterruptedException {
        return parts.show(
                command,
                SPLITTER.split(text),
                part -> {
                    var draft =
                            new Draft(
                                    command.place().address(),
                                    part.text(),
                                    EventIds.nonce(command.deliveryId(), part.number()),
                                    part.number() == 0 ? replyTo : null,
                                    mentions,
                                    command.occurredAt());
                    return carry(command, part, draft);
                });
    }

    private Result carry(Command command, Parts.Part part, Draft draft)
            throws InterruptedException {
        var unclear = part.known() instanceof PartState.Sending;
        if (unclear) {
            meters.unclear();
        }
        var sending = new Sending(channels, draft, unclear, meters, time);
        var result = attempts.until(command.notAfter(), sending);
        // what may be there must not be reported as expired
        return result instanceof Result.OutOfTime && sending.isUnclear()
                ? resultOf(attempts.until(null, sending::look), result)
                : result;
    }

    private static Result resultOf(Result look, Result outOfTime) {
        return look instanceof Result.Done ? look : outOfTime;
    }
}
