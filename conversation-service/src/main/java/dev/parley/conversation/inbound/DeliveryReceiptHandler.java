package dev.parley.conversation.inbound;

import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.DeliveryReceipt;
import dev.parley.support.kafka.Envelopes;
import dev.parley.support.kafka.EventHandler;

/// Passes receipts from `delivery-receipts` to the turns whose replies they confirm.
final class DeliveryReceiptHandler implements EventHandler<DeliveryReceipt> {

    private final TurnLifecycle turns;

    DeliveryReceiptHandler(TurnLifecycle turns) {
        this.turns = turns;
    }

    @Override
    public void on(DeliveryReceipt receipt) {
        // the receipt of a placeholder answers no message: it is not about the reply
        if (receipt.getTurnId().isPresent() && !receipt.getAnswers().isEmpty()) {
            turns.onDelivery(receipt.getTurnId().get(), Envelopes.eventType(receipt));
        }
    }
}
