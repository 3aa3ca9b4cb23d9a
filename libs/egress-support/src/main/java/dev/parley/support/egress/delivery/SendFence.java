package dev.parley.support.egress.delivery;

/// Fence before each claim and each request: an instance that may have lost a place to another
/// claims and sends nothing more.
///
/// A request that passed the fence can still be overtaken while the process is stopped between the
/// fence and its socket; nothing but the platform's own deduplication could prevent that.
@FunctionalInterface
public interface SendFence {

    /// Returns as soon as this instance is proven to own the place of the command that the current
    /// thread carries out; immediately in a thread that carries out none.
    ///
    /// @return whether it had to wait: a permit that was granted before may be stale
    /// @throws InterruptedException when another instance owns the place, and carries out the
    ///   command again, or when the service shuts down
    boolean await() throws InterruptedException;
}
