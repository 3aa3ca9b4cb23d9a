package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditMessage;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.kafka.LookAhead;

import org.jspecify.annotations.Nullable;

/// The rule that of several edits of one message the newest counts: one that has a newer one
/// waiting behind it is not sent, so that whoever edits faster than the platform allows is not
/// shown late.
final class EditCoalescer {

    private static final String REASON = "superseded by a newer edit of the same message";

    private final ActionReader actionReader;
    private final DeliveryLedger ledger;
    private final TimeSource time;

    EditCoalescer(ActionReader errands, DeliveryLedger ledger, TimeSource time) {
        this.actionReader = errands;
        this.ledger = ledger;
        this.time = time;
    }

    /// How an edit ends that need not be sent.
    ///
    /// It is remembered as done: if it came again after the newer one, it must not undo that.
    ///
    /// @return null where the command is to be carried out
    @Nullable DeliveryOutcome supersede(
            DeliveryCommand event, Command command, LookAhead<DeliveryCommand> following) {
        if (!(event.getPayload() instanceof EditMessage edit)
                || !hasNewerEdit(event, edit, following)) {
            return null;
        }
        if (ledger.tryStart(command.deliveryId(), 0, time.now()).containsKey(0)) {
            return null;
        }
        ledger.record(command.deliveryId(), 0, new PartState.Sent(null));
        return new DeliveryOutcome.Ignored(REASON);
    }

    /// A newer one that cannot be carried out, or that may expire, does not stand for one that can
    /// and will not.
    private boolean hasNewerEdit(
            DeliveryCommand event, EditMessage edit, LookAhead<DeliveryCommand> following) {
        var mayExpire = event.getEnvelope().getNotAfter().isPresent();
        return following
                .events()
                .filter(later -> mayExpire || later.getEnvelope().getNotAfter().isEmpty())
                .anyMatch(later ->
                        later.getPayload() instanceof EditMessage newer
                                && newer.getMessageId().equals(edit.getMessageId())
                                && isDeliverable(later));
    }

    private boolean isDeliverable(DeliveryCommand event) {
        return switch (actionReader.read(event)) {
            case Action.Invalid _, Action.Unsupported _ -> false;
            default -> true;
        };
    }
}
