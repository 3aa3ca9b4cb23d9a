package dev.parley.cli.check;

/// The result of a check.
public sealed interface Finding {

    /// What was looked at and how it is, in one line.
    String summary();

    /// Passed.
    ///
    /// @param summary in one line
    record Ok(String summary) implements Finding {}

    /// Works, but the operator should know.
    ///
    /// @param summary in one line
    /// @param fix how to fix it
    record Warning(String summary, String fix) implements Finding {}

    /// Prevents a start or a function.
    ///
    /// @param summary in one line
    /// @param fix how to fix it
    record Problem(String summary, String fix) implements Finding {}
}
