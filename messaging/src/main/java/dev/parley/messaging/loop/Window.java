package dev.parley.messaging.loop;

import java.util.TreeSet;

/// The records of one partition that were taken and are not finished; knows what may be committed.
///
/// Safe for concurrent use. Offsets may have gaps (control records, compaction): only their order
/// counts.
final class Window {

    private final TreeSet<Long> unfinished = new TreeSet<>();
    private long next;
    private long committed = -1;
    private boolean revoked;

    /// Notes a record as taken.
    synchronized void take(long offset) {
        unfinished.add(offset);
        next = Math.max(next, offset + 1);
    }

    /// Notes a record as finished.
    synchronized void finish(long offset) {
        unfinished.remove(offset);
    }

    /// The offset from which a successor would have to read: the lowest unfinished one.
    synchronized long watermark() {
        return unfinished.isEmpty() ? next : unfinished.first();
    }

    /// The watermark, if it is worth committing: something was taken and it moved since it was last
    /// asked; -1 otherwise.
    synchronized long watermarkToCommit() {
        var watermark = watermark();
        if (next == 0 || watermark == committed) {
            return -1;
        }
        committed = watermark;
        return watermark;
    }

    /// Makes the watermark worth committing again, because the last commit failed.
    synchronized void commitAgain() {
        committed = -1;
    }

    /// How many offsets a crash now would make somebody read again.
    synchronized long span() {
        return next - watermark();
    }

    synchronized int size() {
        return unfinished.size();
    }

    /// Closes the window: what has not been started must not be started any more.
    synchronized void revoke() {
        revoked = true;
    }

    synchronized boolean isRevoked() {
        return revoked;
    }
}
