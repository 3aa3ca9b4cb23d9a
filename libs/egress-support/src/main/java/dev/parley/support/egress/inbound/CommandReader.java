package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.kafka.PoisonRecordException;

/// Converts events into commands for one platform.
///
/// @param platform platform that the commands must be for
/// @param actionReader converts the payloads
record CommandReader(String platform, ActionReader actionReader) {

    /// Converts an event.
    ///
    /// @throws PoisonRecordException if the place is not on this platform, so that a receipt could
    ///   not reach anyone
    Command read(DeliveryCommand event) {
        var envelope = event.getEnvelope();
        return new Command(
                envelope.getEventId(),
                place(envelope.getPlace()),
                event.getTurnId().orElse(null),
                event.getAnswers(),
                envelope.getOccurredAt(),
                envelope.getNotAfter().orElse(null),
                actionReader.read(event));
    }

    private Place place(String text) {
        try {
            var place = Place.parse(text);
            if (place.platform().equals(platform)) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("the place is not well-formed", e);
        }
        throw new PoisonRecordException("the place is not on " + platform);
    }
}
