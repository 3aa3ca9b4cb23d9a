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

/// Coalesces edits of one message: an edit with a newer edit queued behind it is not sent, so that
/// frequent edits do not lag behind the platform's rate limit.
final class EditCoalescer {

    private static final String REASON = "superseded by a newer edit of the same message";

    private final ActionReader actionReader;
    private final DeliveryLedger ledger;
    private final TimeSource time;

    EditCoalescer(ActionReader actionReader, DeliveryLedger ledger, TimeSource time) {
        this.actionReader = actionReader;
        this.ledger = ledger;
        this.time = time;
    }

    /// Returns the outcome of a superseded edit.
    ///
    /// The edit is recorded as skipped, and durably, so that it neither undoes the newer one nor
    /// ends otherwise if it is redelivered without it.
    ///
    /// @return null if the command must be carried out
    @Nullable DeliveryOutcome supersede(
            DeliveryCommand event, Command command, LookAhead<DeliveryCommand> following) {
        if (!(event.getPayload() instanceof EditMessage edit)
                || !hasNewerEdit(event, edit, following)) {
            return null;
        }
        if (ledger.tryStart(command.deliveryId(), 0, time.now()).containsKey(0)) {
            return null;
        }
        var end = ledger.finishDurably(command.deliveryId(), 0, new PartState.Skipped(REASON));
        // an instance that took over meanwhile may have carried the edit out: its end stands
        return end instanceof PartState.Skipped ? new DeliveryOutcome.Ignored(REASON) : null;
    }

    /// A newer edit that is invalid, or that may expire, does not supersede an edit that will be
    /// carried out.
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
