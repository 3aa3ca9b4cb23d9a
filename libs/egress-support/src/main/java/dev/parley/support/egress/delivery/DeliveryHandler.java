package dev.parley.support.egress.delivery;

/// One platform's way to carry out commands; the heart of an egress service.
public interface DeliveryHandler {

    /// Carries out a command, as often as it is asked: what was done before is not done again, and
    /// ends as it ended before.
    ///
    /// @throws InterruptedException when the service is to stop; the command comes again
    DeliveryOutcome deliver(Command command) throws InterruptedException;
}
