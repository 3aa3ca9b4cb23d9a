package dev.parley.failpoints;

/// Mark that a process leaves when a shift of its clock has had an effect.
public enum ClockMark {
    /// A class of the service has read the shifted clock.
    READ_BY_SERVICE,
    /// A record that Kafka's client sends has the shifted time.
    STAMPED_A_RECORD,
    /// The clock is right again.
    ENDED;

    /// The name of the mark's file.
    String fileName() {
        return "clock." + Keys.of(this);
    }
}
