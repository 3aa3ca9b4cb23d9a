package dev.parley.egress.discord.store;

/// The part of a bot's limit that this instance may use where Redis is gone: as large as its part
/// of the topic's partitions, so that the shares of all instances together are the whole.
public final class QuotaShare {

    private volatile double fraction = 1;

    /// Notes what is owned; whoever owns nothing still has a partition's part.
    ///
    /// @param partitions how many this instance owns
    /// @param of how many there are
    public void update(int partitions, int of) {
        fraction = Math.max(1, partitions) / (double) Math.max(1, of);
    }

    /// Above 0 and up to 1.
    double fraction() {
        return fraction;
    }
}
