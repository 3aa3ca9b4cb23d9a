package dev.parley.discord.limit;

/// The limit over all routes, asked last, just before a request leaves.
///
/// One that several processes share is asked by each of them; it is asked for one request at a
/// time, so it may take its time, but not long.
public interface Gate {

    /// Takes a permit for now.
    ///
    /// @param now nanoseconds of the client's clock
    /// @return 0 when it is taken, otherwise how many nanoseconds to wait before asking again
    /// @throws InterruptedException when the caller is to stop
    long take(long now) throws InterruptedException;

    /// Lets nothing through for a while, as Discord asked.
    ///
    /// @param until nanoseconds of the client's clock
    void block(long until);

    /// A gate that lets everything through, for requests that do not leave.
    static Gate open() {
        return new Gate() {
            @Override
            public long take(long now) {
                return 0;
            }

            @Override
            public void block(long until) {}
        };
    }
}
