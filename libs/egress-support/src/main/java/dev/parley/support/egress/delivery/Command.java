package dev.parley.support.egress.delivery;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something to do on a platform.
///
/// @param id the command's event id
/// @param place where
/// @param turnId the turn it belongs to, if any
/// @param answers event ids of the messages that end with it
/// @param occurredAt when it was asked for
/// @param notAfter when nobody wants it any more; null: never
/// @param action what to do
public record Command(
        UUID id,
        Place place,
        @Nullable UUID turnId,
        List<UUID> answers,
        Instant occurredAt,
        @Nullable Instant notAfter,
        Action action) {

    /// Copies the list.
    public Command {
        answers = List.copyOf(answers);
    }

    /// The id that the ledger knows it by: a reply and its beginning go by their turn, so that a
    /// turn is answered once whoever says it twice; everything else goes by itself.
    public UUID deliveryId() {
        return switch (action) {
            case Action.BeginReply _, Action.SendReply _ -> turnId == null ? id : turnId;
            default -> id;
        };
    }

    /// Whether its time is over.
    public boolean isExpired(Instant now) {
        return notAfter != null && now.isAfter(notAfter);
    }
}
