package dev.parley.conversation.turn;

/// Where a turn stands.
public enum TurnState {
    /// A model is being asked.
    IN_FLIGHT,
    /// A model answered.
    ANSWERED,
    /// The provider refused the content.
    DECLINED,
    /// No model answered.
    FAILED,
    /// Nothing was heard of it before its deadline.
    OVERDUE
}
