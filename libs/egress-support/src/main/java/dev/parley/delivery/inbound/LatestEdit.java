package dev.parley.delivery.inbound;

import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Time;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditMessage;
import dev.parley.messaging.Following;

import org.jspecify.annotations.Nullable;

/// The rule that of several edits of one message the newest counts: one that has a newer one
/// waiting behind it is not sent, so that whoever edits faster than the platform allows is not
/// shown late.
final class LatestEdit {

    private static final String REASON = "superseded by a newer edit of the same message";

    private final Errands errands;
    private final Ledger ledger;
    private final Time time;

    LatestEdit(Errands errands, Ledger ledger, Time time) {
        this.errands = errands;
        this.ledger = ledger;
        this.time = time;
    }

    /// How an edit ends that need not be sent.
    ///
    /// It is remembered as done: if it came again after the newer one, it must not undo that.
    ///
    /// @return null where the command is to be carried out
    @Nullable Ending superseded(
            DeliveryCommand event, Command command, Following<DeliveryCommand> following) {
        if (!(event.getPayload() instanceof EditMessage edit)
                || !isFollowed(event, edit, following)) {
            return null;
        }
        if (ledger.claim(command.deliveryId(), 0, time.now()).containsKey(0)) {
            return null;
        }
        ledger.note(command.deliveryId(), 0, new PartState.Sent(null));
        return new Ending.Ignored(REASON);
    }

    /// A newer one that cannot be carried out, or that may expire, does not stand for one that can
    /// and will not.
    private boolean isFollowed(
            DeliveryCommand event, EditMessage edit, Following<DeliveryCommand> following) {
        var mayExpire = event.getEnvelope().getNotAfter().isPresent();
        return following
                .events()
                .filter(later -> mayExpire || later.getEnvelope().getNotAfter().isEmpty())
                .anyMatch(later ->
                        later.getPayload() instanceof EditMessage newer
                                && newer.getMessageId().equals(edit.getMessageId())
                                && canBeCarriedOut(later));
    }

    private boolean canBeCarriedOut(DeliveryCommand event) {
        return switch (errands.read(event)) {
            case Errand.Invalid _, Errand.Unsupported _ -> false;
            default -> true;
        };
    }
}
