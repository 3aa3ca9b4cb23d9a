package dev.parley.cli.chat;

/// What became of a message.
public sealed interface ChatReply {

    /// The bot answered.
    ///
    /// @param text what it wrote
    /// @param millis how long it took
    record Answered(String text, long millis) implements ChatReply {}

    /// No answer in time.
    record TimedOut() implements ChatReply {}
}
