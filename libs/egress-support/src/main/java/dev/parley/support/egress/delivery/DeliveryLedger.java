package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Idempotency ledger: what was done on the platform, by delivery and part.
///
/// It is consulted before every send and updated after it, so that a redelivered command is not
/// carried out twice. docs/adr/0006-egress-support.md says which of its writes a database crash may
/// undo, and why that is safe.
public interface DeliveryLedger {

    /// Records that a part is about to be sent, unless the part has a state already. Of several
    /// callers at the same time, one starts it.
    ///
    /// @param now start of the attempt
    /// @return the prior states of the delivery's parts, by number; this part is missing exactly if
    ///   this call started it
    Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now);

    /// Like [#tryStart], but durable on return: for parts that would be visible twice if the
    /// attempt were forgotten.
    Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now);

    /// Returns whether a message belongs to another part, of any delivery since an instant: two
    /// messages with the same content must not be mistaken for one.
    boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since);

    /// Records the final state of a part, unless another is known already.
    ///
    /// @param end [PartState.Sent], [PartState.Skipped], [PartState.Failed] or [PartState.Expired]
    /// @return the final state of the part from now on: this one, or the one recorded first
    PartState finish(UUID delivery, int part, PartState end);

    /// Like [#finish], but durable on return: for parts that must not be carried out again.
    PartState finishDurably(UUID delivery, int part, PartState end);

    /// Replaces a state that is not final, unless another instance has changed it: an instance that
    /// was paused while another took over its partitions must not go on beside it. Durable on
    /// return.
    ///
    /// @param expected [PartState.Sending], [PartState.Pending] or [PartState.PlaceholderShown]
    /// @param next [PartState.Sending] or [PartState.Pending]
    /// @return the state of the part from now on: the next one, or what the other instance recorded
    PartState compareAndSet(UUID delivery, int part, PartState expected, PartState next);

    /// Records a visible placeholder, unless another instance was faster.
    ///
    /// Durable on return, since an answer must never be sent beside a forgotten placeholder.
    ///
    /// @param messageId id of the placeholder
    /// @param instead id of the placeholder that it replaces; null if there was none
    /// @return the state of the part from now on: this placeholder, or what the faster instance
    ///   recorded
    PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead);
}
