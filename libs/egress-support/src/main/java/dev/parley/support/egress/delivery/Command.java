package dev.parley.support.egress.delivery;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Command to a platform.
///
/// @param id event id of the command
/// @param place target conversation
/// @param turnId turn it belongs to, if any
/// @param answers event ids of the messages that it answers
/// @param occurredAt time of the request
/// @param notAfter expiry time; null: never
/// @param action action to perform
public record Command(
        UUID id,
        Place place,
        @Nullable UUID turnId,
        List<UUID> answers,
        Instant occurredAt,
        @Nullable Instant notAfter,
        Action action) {

    public Command {
        answers = List.copyOf(answers);
    }

    /// Key of the command in the ledger. A reply and its placeholder share the id of their turn, so
    /// that a turn is answered once even if two commands answer it; every other command uses its
    /// own id.
    public UUID deliveryId() {
        return switch (action) {
            case Action.BeginReply _, Action.SendReply _ -> turnId == null ? id : turnId;
            default -> id;
        };
    }

    /// Returns whether the command has expired.
    public boolean isExpired(Instant now) {
        return notAfter != null && now.isAfter(notAfter);
    }
}
