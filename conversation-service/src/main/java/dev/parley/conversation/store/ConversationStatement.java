package dev.parley.conversation.store;

import dev.parley.support.service.sql.RenderedStatements;

/// A statement of the store.
enum ConversationStatement {
    LOCK_CONVERSATION,
    INSERT_USER,
    RENAME_USER,
    INSERT_CONVERSATION,
    SELECT_ACTIVE_CONVERSATION,
    DEACTIVATE_CONVERSATION,
    SET_PREFERRED_MODEL,
    SET_MODEL_OVERRIDE,
    INSERT_USER_MESSAGE,
    INSERT_ANSWER,
    TOUCH_CONVERSATION,
    SELECT_NEWEST_MESSAGES,
    SELECT_PENDING_MESSAGES,
    DISCARD_PENDING_MESSAGES,
    ASSIGN_MESSAGES,
    INSERT_TURN,
    LOCK_CONVERSATION_OF_TURN,
    CLOSE_TURN,
    CLOSE_OVERDUE_TURN,
    CANCEL_TURN,
    SELECT_OVERDUE_TURNS,
    SET_DELIVERY,
    INSERT_OUTBOX_ROW,
    CLAIM_ROWS,
    SET_CLAIMS,
    COMMIT_ASYNCHRONOUSLY,
    REFUSE_ROW,
    DELETE_PUBLISHED,
    INSERT_INBOX_ROW,
    DELETE_INBOX_ROWS,
    DELETE_OUTBOX_ROWS,
    LOCK_ENDED_CONVERSATIONS,
    DELETE_MESSAGES,
    DELETE_TURNS,
    DELETE_CONVERSATIONS,
    SELECT_LONG_CONVERSATIONS,
    LOCK_EXPIRED_TURNS,
    DELETE_MESSAGES_OF_EVENTS,
    DELETE_TURNS_BY_ID;

    /// SQL of the statement; its placeholders are in the order in which the statement names its
    /// parameters.
    String sql() {
        return Rendered.STATEMENTS.sql(this);
    }

    /// Reads all statements, so that a service without them does not start.
    ///
    /// @throws ExceptionInInitializerError whose cause names a statement that the build did not
    ///   render
    static void load() {
        var _ = Rendered.STATEMENTS;
    }

    /// Read by the service only: the renderer names statements before they are rendered.
    private static final class Rendered {

        static final RenderedStatements<ConversationStatement> STATEMENTS =
                new RenderedStatements<>(ConversationStatement.class, "conversation");
    }
}
