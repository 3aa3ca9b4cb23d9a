package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.kafka.Envelopes;
import dev.parley.support.kafka.PoisonRecordException;

import java.time.Duration;

/// Converts events into commands for one platform.
///
/// @param platform platform that the commands must be for
/// @param actionReader converts the payloads
record CommandReader(String platform, ActionReader actionReader) {

    /// Lifetime of a command without an expiry time: without one, a command that can never be
    /// carried out would hold its place back for ever.
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(24);

    /// Converts an event.
    ///
    /// @throws PoisonRecordException if the place is not on this platform
    Command read(DeliveryCommand event) {
        var place = place(event);
        if (!place.platform().equals(platform)) {
            throw new PoisonRecordException("the place is not on " + platform);
        }
        return command(event, place, actionReader.read(event));
    }

    /// Converts an event that cannot be carried out, whatever its payload.
    ///
    /// @param reason for its receipt
    /// @throws PoisonRecordException if the place is not well-formed, so that a receipt could not
    ///   reach anyone
    Command readInvalid(DeliveryCommand event, String reason) {
        var error = DeliveryError.of(reason, null);
        return command(event, place(event), new Action.Invalid(Envelopes.eventType(event), error));
    }

    private static Command command(DeliveryCommand event, Place place, Action action) {
        var envelope = event.getEnvelope();
        return new Command(
                envelope.getEventId(),
                place,
                event.getTurnId().orElse(null),
                event.getAnswers(),
                envelope.getOccurredAt(),
                envelope.getNotAfter()
                        .orElseGet(() -> envelope.getOccurredAt().plus(DEFAULT_LIFETIME)),
                action);
    }

    private static Place place(DeliveryCommand event) {
        try {
            return Place.parse(event.getEnvelope().getPlace());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("the place is not well-formed", e);
        }
    }
}
