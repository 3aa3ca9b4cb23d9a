package dev.parley.cli.check;

/// What a check found.
public sealed interface Finding {

    /// What was looked at and how it is, in one line.
    String summary();

    /// It is as it should be.
    ///
    /// @param summary in one line
    record Ok(String summary) implements Finding {}

    /// It works, but somebody should know.
    ///
    /// @param summary in one line
    /// @param fix what to do about it
    record Warning(String summary, String fix) implements Finding {}

    /// It cannot work like this.
    ///
    /// @param summary in one line
    /// @param fix what to do about it
    record Problem(String summary, String fix) implements Finding {}
}
