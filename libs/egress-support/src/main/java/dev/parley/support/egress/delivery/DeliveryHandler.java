package dev.parley.support.egress.delivery;

/// Carries out commands on one platform; the core of an egress service.
public interface DeliveryHandler {

    /// Carries out a command idempotently: a redelivered command repeats nothing and has the same
    /// outcome.
    ///
    /// @throws InterruptedException when the service shuts down; the command is redelivered
    DeliveryOutcome deliver(Command command) throws InterruptedException;
}
