package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The memory of what was done on the platform, by delivery and part.
///
/// It is asked before anything is sent and told after, so that a command that comes again is not
/// carried out again. Which of its writes a crash of the database may undo, and why that is no
/// harm, stands in docs/adr/0006-delivery-module.md.
public interface DeliveryLedger {

    /// Notes that a part is about to be sent, unless something is known of it.
    ///
    /// @param now when the attempt begins
    /// @return what was known of the delivery's parts before, by number; this part is not among
    ///   them exactly when the claim is fresh
    Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now);

    /// Claims a part as [#tryStart] does, and the claim is on disk when this returns: for what
    /// would be seen twice if it were forgotten that an attempt was made.
    Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now);

    /// Whether another part than this one, of any delivery since an instant, is visible as a
    /// message: two that say the same must not be taken for one.
    boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since);

    /// Notes what a part has become, unless it is known how it ended; returns when it is written,
    /// and when it is [PartState.Sending] then on disk.
    void record(UUID delivery, int part, PartState state);

    /// Notes that a placeholder stands, unless another instance was faster: one that slept while
    /// another took its work over must not go on beside it.
    ///
    /// It is on disk when this returns, since an answer must never be put beside a placeholder that
    /// was forgotten.
    ///
    /// @param messageId the placeholder's id
    /// @param instead the placeholder whose place it takes; null where none stood
    /// @return what is known of the part from now on: this placeholder, or what the faster one did
    PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead);
}
