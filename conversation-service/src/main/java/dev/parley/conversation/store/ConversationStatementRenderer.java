package dev.parley.conversation.store;

import dev.parley.conversation.store.generated.Conversation;
import dev.parley.support.service.sql.StatementRenderer;

import org.jooq.Query;

import java.io.IOException;
import java.nio.file.Path;

/// Build step that renders each [ConversationStatement].
final class ConversationStatementRenderer {

    private ConversationStatementRenderer() {}

    /// Writes the resource.
    ///
    /// @param args folder of the compiled classes
    public static void main(String[] args) throws IOException {
        StatementRenderer.render(
                Path.of(args[0]),
                Conversation.CONVERSATION,
                ConversationStatement.class,
                ConversationStatementRenderer::statement);
    }

    private static Query statement(ConversationStatement name) {
        return switch (name) {
            case LOCK_CONVERSATION -> SessionStatements.lockConversation();
            case INSERT_USER -> SessionStatements.insertUser();
            case RENAME_USER -> SessionStatements.renameUser();
            case INSERT_CONVERSATION -> SessionStatements.insertConversation();
            case SELECT_ACTIVE_CONVERSATION -> SessionStatements.selectActiveConversation();
            case DEACTIVATE_CONVERSATION -> SessionStatements.deactivateConversation();
            case SET_PREFERRED_MODEL -> SessionStatements.setPreferredModel();
            case SET_MODEL_OVERRIDE -> SessionStatements.setModelOverride();
            case INSERT_USER_MESSAGE -> MessageStatements.insertUserMessage();
            case INSERT_ANSWER -> MessageStatements.insertAnswer();
            case TOUCH_CONVERSATION -> MessageStatements.touchConversation();
            case SELECT_NEWEST_MESSAGES -> MessageStatements.selectNewestMessages();
            case SELECT_PENDING_MESSAGES -> MessageStatements.selectPendingMessages();
            case DISCARD_PENDING_MESSAGES -> MessageStatements.discardPendingMessages();
            case ASSIGN_MESSAGES -> MessageStatements.assignMessages();
            case INSERT_TURN -> TurnStatements.insertTurn();
            case LOCK_CONVERSATION_OF_TURN -> TurnStatements.lockConversationOfTurn();
            case CLOSE_TURN -> TurnStatements.closeTurn();
            case CLOSE_OVERDUE_TURN -> TurnStatements.closeOverdueTurn();
            case CANCEL_TURN -> TurnStatements.cancelTurn();
            case SELECT_OVERDUE_TURNS -> TurnStatements.selectOverdueTurns();
            case SET_DELIVERY -> TurnStatements.setDelivery();
            case INSERT_OUTBOX_ROW -> OutboxStatements.insertOutboxRow();
            case CLAIM_ROWS -> OutboxStatements.claimRows();
            case SET_CLAIMS -> OutboxStatements.setClaims();
            case COMMIT_ASYNCHRONOUSLY -> OutboxStatements.commitAsynchronously();
            case REFUSE_ROW -> OutboxStatements.refuseRow();
            case DELETE_PUBLISHED -> OutboxStatements.deletePublished();
            case INSERT_INBOX_ROW -> OutboxStatements.insertInboxRow();
            case DELETE_INBOX_ROWS -> RetentionStatements.deleteInboxRows();
            case DELETE_OUTBOX_ROWS -> RetentionStatements.deleteOutboxRows();
            case LOCK_ENDED_CONVERSATIONS -> RetentionStatements.lockEndedConversations();
            case DELETE_MESSAGES -> RetentionStatements.deleteMessages();
            case DELETE_TURNS -> RetentionStatements.deleteTurns();
            case DELETE_CONVERSATIONS -> RetentionStatements.deleteConversations();
            case SELECT_LONG_CONVERSATIONS -> ExpiredTurnStatements.selectLongConversations();
            case LOCK_EXPIRED_TURNS -> ExpiredTurnStatements.lockExpiredTurns();
            case DELETE_MESSAGES_OF_EVENTS -> ExpiredTurnStatements.deleteMessagesOfEvents();
            case DELETE_TURNS_BY_ID -> ExpiredTurnStatements.deleteTurnsById();
        };
    }
}
