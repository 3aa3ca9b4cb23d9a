package dev.parley.conversation.turn;

/// State of a turn.
public enum TurnState {
    /// The inference request is pending.
    IN_FLIGHT,
    /// A model answered.
    ANSWERED,
    /// The provider refused the content.
    DECLINED,
    /// No model answered.
    FAILED,
    /// No result arrived before the deadline, or none can arrive.
    OVERDUE,
    /// The conversation was reset.
    CANCELLED
}
