package dev.parley.quickstart.check;

/// What a check found.
public sealed interface Finding {

    /// What was looked at and how it is, in one line.
    String what();

    /// It is as it should be.
    ///
    /// @param what in one line
    record Fine(String what) implements Finding {}

    /// It works, but somebody should know.
    ///
    /// @param what in one line
    /// @param cure what to do about it
    record Warning(String what, String cure) implements Finding {}

    /// It cannot work like this.
    ///
    /// @param what in one line
    /// @param cure what to do about it
    record Problem(String what, String cure) implements Finding {}
}
