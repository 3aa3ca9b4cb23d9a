package dev.parley.conversation.inbound;

import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.events.DeliveryReceipt;
import dev.parley.support.kafka.EventHandler;

/// How deliveries ended, from delivery-receipts to the turns whose answers they carried.
public final class DeliveryReceiptHandler implements EventHandler<DeliveryReceipt> {

    private final TurnLifecycle turns;

    /// Hands receipts to the turns.
    public DeliveryReceiptHandler(TurnLifecycle turns) {
        this.turns = turns;
    }

    @Override
    public void on(DeliveryReceipt receipt) {
        // a placeholder's receipt answers no message and says nothing about the answer
        if (receipt.getTurnId().isPresent() && !receipt.getAnswers().isEmpty()) {
            turns.onDelivery(
                    receipt.getTurnId().get(), receipt.getPayload().getClass().getSimpleName());
        }
    }
}
