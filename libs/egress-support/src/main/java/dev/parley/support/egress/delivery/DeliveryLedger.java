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

    /// Records that a part is about to be sent, unless the part has a state already.
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

    /// Records the state of a part, unless its final state is known; returns after the write, which
    /// is durable for [PartState.Sending].
    void record(UUID delivery, int part, PartState state);

    /// Records a visible placeholder, unless another instance was faster: an instance that was
    /// paused while another took over its partitions must not go on beside it.
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
