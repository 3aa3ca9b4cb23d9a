package dev.parley.egress.discord.store;

/// Share of the bot's global limit that this instance may use while Redis is unavailable:
/// proportional to its share of the topic's partitions, so that the shares of all instances add up
/// to the whole.
public final class QuotaShare {

    private volatile double fraction = 1;

    /// Updates the share; an instance without partitions still gets the share of one.
    ///
    /// @param partitions number that this instance owns
    /// @param of total number
    public void update(int partitions, int of) {
        fraction = Math.max(1, partitions) / (double) Math.max(1, of);
    }

    /// Greater than 0, at most 1.
    double fraction() {
        return fraction;
    }
}
