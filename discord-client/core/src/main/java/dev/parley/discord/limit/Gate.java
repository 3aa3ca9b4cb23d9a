package dev.parley.discord.limit;

/// The limit over all routes, asked last, just before a request leaves.
///
/// One that several processes share is asked by each of them; it is asked for one request at a
/// time, so it may take its time, but not long.
public interface Gate {

    /// Asks for a permit for now.
    ///
    /// @param now nanoseconds of the client's clock
    /// @throws InterruptedException when the caller is to stop
    Grant take(long now) throws InterruptedException;

    /// Lets nothing through for a while, as Discord asked.
    ///
    /// @param until nanoseconds of the client's clock
    void block(long until);

    /// The answer to who asks for a permit.
    sealed interface Grant permits Later, Permit {}

    /// Not now.
    ///
    /// @param nanos how long to wait before asking again; at least 1
    record Later(long nanos) implements Grant {}

    /// Now.
    non-sealed interface Permit extends Grant {

        /// Tells when the request was there at the latest, less what every request's way takes:
        /// from then on its permit counts.
        ///
        /// @param instant nanoseconds of the client's clock
        void arrived(long instant);
    }

    /// A gate that lets everything through, for what never reaches Discord.
    static Gate open() {
        Permit permit = instant -> {};
        return new Gate() {
            @Override
            public Grant take(long now) {
                return permit;
            }

            @Override
            public void block(long until) {}
        };
    }
}
