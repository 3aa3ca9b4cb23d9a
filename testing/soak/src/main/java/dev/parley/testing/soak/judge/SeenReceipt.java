package dev.parley.testing.soak.judge;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// A receipt on `delivery-receipts`.
///
/// @param id its event id
/// @param causedBy the command that it ends, or the message where there was no command
/// @param place its key
/// @param answers the messages that it ends
/// @param outcome the name of its payload, such as `Delivered`
/// @param reason why, empty for a delivery
/// @param messageIds what is visible
public record SeenReceipt(
        UUID id,
        @Nullable UUID causedBy,
        String place,
        List<UUID> answers,
        String outcome,
        String reason,
        List<String> messageIds) {

    public SeenReceipt {
        answers = List.copyOf(answers);
        messageIds = List.copyOf(messageIds);
    }

    /// Whether something was carried out.
    public boolean isDelivered() {
        return outcome.equals("Delivered");
    }
}
