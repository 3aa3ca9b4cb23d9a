package dev.parley.discord.ratelimit;

/// The limit over all routes, asked last, just before a request leaves.
///
/// One that several processes share is asked by each of them; it is asked for one request at a
/// time, so it may take its time, but not long.
public interface GlobalLimiter {

    /// Asks for a permit for now.
    ///
    /// @param now nanoseconds of the client's clock
    /// @throws InterruptedException when the caller is to stop
    Decision tryAcquire(long now) throws InterruptedException;

    /// Lets nothing through for a while, as Discord asked.
    ///
    /// @param until nanoseconds of the client's clock
    void blockUntil(long until);

    /// The answer to who asks for a permit.
    sealed interface Decision permits RetryAfter, Permit {}

    /// Not now.
    ///
    /// @param nanos how long to wait before asking again; at least 1
    record RetryAfter(long nanos) implements Decision {}

    /// Now.
    non-sealed interface Permit extends Decision {

        /// Tells when the request was there at the latest, less what every request's way takes:
        /// from then on its permit counts.
        ///
        /// @param instant nanoseconds of the client's clock
        void confirmArrival(long instant);
    }

    /// A gate that lets everything through, for what never reaches Discord.
    static GlobalLimiter unlimited() {
        Permit permit = instant -> {};
        return new GlobalLimiter() {
            @Override
            public Decision tryAcquire(long now) {
                return permit;
            }

            @Override
            public void blockUntil(long until) {}
        };
    }
}
