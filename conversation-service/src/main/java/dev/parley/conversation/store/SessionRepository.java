package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.DEACTIVATE_CONVERSATION;
import static dev.parley.conversation.store.ConversationStatement.INSERT_CONVERSATION;
import static dev.parley.conversation.store.ConversationStatement.INSERT_USER;
import static dev.parley.conversation.store.ConversationStatement.LOCK_CONVERSATION;
import static dev.parley.conversation.store.ConversationStatement.RENAME_USER;
import static dev.parley.conversation.store.ConversationStatement.SELECT_ACTIVE_CONVERSATION;

import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Session;
import dev.parley.ids.EventIds;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Repository of active conversations and their users; looks sessions up in the cache first.
final class SessionRepository {

    private final BatchingTransaction transaction;
    private final SessionCache cache;
    private final CommitCallbacks commitCallbacks;

    SessionRepository(
            BatchingTransaction transaction, SessionCache cache, CommitCallbacks commitCallbacks) {
        this.transaction = transaction;
        this.cache = cache;
        this.commitCallbacks = commitCallbacks;
    }

    /// Locks the active conversation of a scope, creating it if absent.
    ///
    /// @param isNew asked after the lock, so that its answer may come in the same round trip
    /// @return empty if it is not
    Optional<Session> lockOrCreateIf(BooleanSupplier isNew, Person person, String scopeKey) {
        var cached =
                cache.find(person.platform(), person.id(), scopeKey)
                        .flatMap(conversation -> lock(userId(person), conversation, scopeKey));
        if (!isNew.getAsBoolean()) {
            return Optional.empty();
        }
        return cached.or(() -> Optional.of(createAndCache(person, scopeKey)));
    }

    private Session createAndCache(Person person, String scopeKey) {
        var session = createIfAbsent(person, scopeKey);
        commitCallbacks.add(() ->
                cache.put(person.platform(), person.id(), scopeKey, session.conversationId()));
        return session;
    }

    private Session createIfAbsent(Person person, String scopeKey) {
        var user = userId(person);
        transaction.write(INSERT_USER.sql(), user, person.platform(), person.id(), person.name());
        transaction.write(INSERT_CONVERSATION.sql(), UUID.randomUUID(), user, scopeKey);
        var session = lockActive(user, scopeKey);
        transaction.write(RENAME_USER.sql(), person.name(), user, person.name());
        return session;
    }

    private Session lockActive(UUID user, String scopeKey) {
        return transaction
                .query(
                        SELECT_ACTIVE_CONVERSATION.sql(),
                        row -> row.getObject("id", UUID.class),
                        scopeKey)
                .stream()
                .findFirst()
                .flatMap(conversation -> lock(user, conversation, scopeKey))
                .orElseThrow(() ->
                        new IllegalStateException("conversation was ended concurrently, retrying"));
    }

    private Optional<Session> lock(UUID user, UUID conversation, String scopeKey) {
        return transaction
                .query(
                        LOCK_CONVERSATION.sql(),
                        row ->
                                new Session(
                                        user,
                                        conversation,
                                        row.getString("model_override"),
                                        row.getString("preferred_model")),
                        user,
                        conversation,
                        scopeKey)
                .stream()
                .findFirst();
    }

    /// Derived, never read from the cache: it decides whose preference is changed.
    private static UUID userId(Person person) {
        return EventIds.inboundEvent(person.platform(), "user", person.id());
    }

    void endConversation(Session session, Person person) {
        transaction.write(DEACTIVATE_CONVERSATION.sql(), session.conversationId());
        commitCallbacks.add(() -> cache.evict(person.platform(), person.id()));
    }
}
