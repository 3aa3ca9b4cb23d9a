package dev.parley.conversation.testing;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;

import java.util.List;

/// Texts of delivery commands.
final class DeliveryTexts {

    private DeliveryTexts() {}

    /// The text that a command shows, if any.
    static List<String> of(DeliveryCommand command) {
        return switch (command.getPayload()) {
            case SendReply reply -> List.of(reply.getText());
            case SendMessage message -> List.of(message.getContent().getText());
            default -> List.of();
        };
    }
}
