package dev.parley.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The memory of what was done on the platform, by delivery and part.
///
/// It is asked before anything is sent and told after, so that a command that comes again is not
/// carried out again. Which of its writes a crash of the database may undo, and why that is no
/// harm, stands in docs/adr/0006-delivery-module.md.
public interface Ledger {

    /// Notes that a part is about to be sent, unless something is known of it.
    ///
    /// @param now when the attempt begins
    /// @return what was known of the delivery's parts before, by number; this part is not among
    ///   them exactly when the claim is fresh
    Map<Integer, PartState> claim(UUID delivery, int part, Instant now);

    /// Notes what a part has become; returns when it is written.
    ///
    /// A [PartState.Standing] is on disk when this returns, since an answer must never be put
    /// beside a placeholder that was forgotten.
    void note(UUID delivery, int part, PartState state);
}
