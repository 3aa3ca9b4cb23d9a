package dev.parley.testing.soak.fault;

import java.util.Random;

/// A kind of fault.
public interface SoakFault {

    /// Its name, unique in a run, such as `kill-at-random`.
    String name();

    /// Lets the fault happen once, and returns when it verifiably has and the system is whole again
    /// or heals by itself.
    ///
    /// @param random decides what the kind leaves open
    /// @return what was struck, for the report
    /// @throws FaultNotFiredException when it did not happen
    String fire(Random random) throws FaultNotFiredException;
}
