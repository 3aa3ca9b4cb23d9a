package dev.parley.testing.soak.judge;

/// Unfinished work.
///
/// @param lag records that a service has not committed
/// @param unpublished rows in the outbox
/// @param openTurns turns without a result
/// @param unfinishedDeliveries parts in the ledgers of egress that have not ended
/// @param pendingUpdates updates that the bot has not confirmed to Telegram
public record Backlog(
        long lag,
        long unpublished,
        long openTurns,
        long unfinishedDeliveries,
        long pendingUpdates) {

    /// Whether nothing is left to do.
    public boolean isEmpty() {
        return lag + unpublished + openTurns + unfinishedDeliveries + pendingUpdates == 0;
    }
}
