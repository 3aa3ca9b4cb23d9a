package dev.parley.simulation.egress.ledger;

/// Failure of a ledger call that is known to pass; the command is tried again.
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerUnavailableException() {
        super("the ledger is unavailable", null, false, false);
    }
}
