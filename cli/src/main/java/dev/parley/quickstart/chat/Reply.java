package dev.parley.quickstart.chat;

/// What became of a message.
public sealed interface Reply {

    /// The bot answered.
    ///
    /// @param text what it wrote
    /// @param millis how long it took
    record Answered(String text, long millis) implements Reply {}

    /// No answer in time.
    record Silence() implements Reply {}
}
