package dev.parley.testing.soak.fault;

/// What a fault may share its time with.
public enum Weight {
    /// Any other fault.
    LIGHT,
    /// Light faults only: heavy ones come one at a time.
    HEAVY
}
