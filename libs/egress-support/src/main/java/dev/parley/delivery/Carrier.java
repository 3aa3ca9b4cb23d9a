package dev.parley.delivery;

/// One platform's way to carry out commands; the heart of an egress service.
public interface Carrier {

    /// Carries out a command, as often as it is asked: what was done before is not done again, and
    /// ends as it ended before.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    Ending carryOut(Command command) throws InterruptedException;
}
