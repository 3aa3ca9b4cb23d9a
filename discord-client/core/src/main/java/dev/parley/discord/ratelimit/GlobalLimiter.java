package dev.parley.discord.ratelimit;

/// Rate limiter over all routes, asked last, just before a request is sent.
///
/// A limiter that several processes share serves each of them. It is asked for one request at a
/// time, so it may do I/O, but must answer quickly.
public interface GlobalLimiter {

    /// Asks for a permit now.
    ///
    /// @param now nanoseconds of the client's clock
    /// @throws InterruptedException when the calling thread is interrupted
    Decision tryAcquire(long now) throws InterruptedException;

    /// Lets nothing through until an instant, as Discord asked.
    ///
    /// @param until nanoseconds of the client's clock
    void blockUntil(long until);

    /// Answer to a request for a permit.
    sealed interface Decision permits RetryAfter, Permit {}

    /// The request has to wait.
    ///
    /// @param nanos time to wait before asking again; at least 1
    record RetryAfter(long nanos) implements Decision {}

    /// The request may be sent now.
    non-sealed interface Permit extends Decision {

        /// Confirms when the request arrived at the latest, less the minimal network delay: its
        /// permit counts from then on.
        ///
        /// @param instant nanoseconds of the client's clock
        void confirmArrival(long instant);
    }

    /// Returns a limiter that lets everything through, for requests that never reach Discord.
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
