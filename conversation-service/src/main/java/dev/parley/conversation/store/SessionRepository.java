package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Session;
import dev.parley.ids.EventIds;
import dev.parley.support.service.sql.Sql;

import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Repository of active conversations and their users; looks sessions up in the cache first.
final class SessionRepository {

    private static final String LOCK_CONVERSATION =
            Sql.of(
                    select(CONVERSATIONS.MODEL_OVERRIDE, USERS.PREFERRED_MODEL)
                            .from(CONVERSATIONS)
                            .join(USERS)
                            .on(USERS.ID.eq(Sql.of(USERS.ID)))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID)))
                            .and(CONVERSATIONS.IS_ACTIVE)
                            .forUpdate()
                            .of(CONVERSATIONS));

    private static final String UPSERT_USER =
            Sql.of(
                    insertInto(USERS)
                            .set(USERS.ID, Sql.of(USERS.ID))
                            .set(USERS.PLATFORM, Sql.of(USERS.PLATFORM))
                            .set(USERS.PLATFORM_USER_ID, Sql.of(USERS.PLATFORM_USER_ID))
                            .set(USERS.NAME, Sql.of(USERS.NAME))
                            .set(USERS.CREATED_AT, Sql.of(USERS.CREATED_AT))
                            .onConflict(USERS.PLATFORM, USERS.PLATFORM_USER_ID)
                            .doUpdate()
                            .set(USERS.NAME, DSL.excluded(USERS.NAME)));

    private static final String INSERT_CONVERSATION =
            Sql.of(
                    insertInto(CONVERSATIONS)
                            .set(CONVERSATIONS.ID, Sql.of(CONVERSATIONS.ID))
                            .set(CONVERSATIONS.USER_ID, Sql.of(CONVERSATIONS.USER_ID))
                            .set(CONVERSATIONS.SCOPE_KEY, Sql.of(CONVERSATIONS.SCOPE_KEY))
                            .set(CONVERSATIONS.CREATED_AT, Sql.of(CONVERSATIONS.CREATED_AT))
                            .set(CONVERSATIONS.LAST_ACTIVITY, Sql.of(CONVERSATIONS.LAST_ACTIVITY))
                            .onConflict(CONVERSATIONS.SCOPE_KEY)
                            .where(DSL.condition(CONVERSATIONS.IS_ACTIVE))
                            .doNothing());

    private static final String SELECT_ACTIVE_CONVERSATION =
            Sql.of(
                    select(CONVERSATIONS.ID)
                            .from(CONVERSATIONS)
                            .where(CONVERSATIONS.SCOPE_KEY.eq(Sql.of(CONVERSATIONS.SCOPE_KEY)))
                            .and(CONVERSATIONS.IS_ACTIVE));

    private static final String DEACTIVATE_CONVERSATION =
            Sql.of(
                    update(CONVERSATIONS)
                            .set(CONVERSATIONS.IS_ACTIVE, DSL.inline(false))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID))));

    private final BatchingTransaction transaction;
    private final SessionCache cache;
    private final CommitCallbacks commitCallbacks;

    SessionRepository(
            BatchingTransaction transaction, SessionCache cache, CommitCallbacks commitCallbacks) {
        this.transaction = transaction;
        this.cache = cache;
        this.commitCallbacks = commitCallbacks;
    }

    Session lockOrCreate(Person person, String scopeKey, OffsetDateTime now) {
        var session =
                cache.find(person.platform(), person.id(), scopeKey)
                        .flatMap(cached -> lock(cached.userId(), cached.conversationId()))
                        .orElseGet(() -> createIfAbsent(person, scopeKey, now));
        commitCallbacks.add(() -> updateCache(person, scopeKey, session));
        return session;
    }

    private void updateCache(Person person, String scopeKey, Session session) {
        cache.put(
                person.platform(),
                person.id(),
                scopeKey,
                new SessionCache.CachedSession(session.userId(), session.conversationId()));
    }

    private Session createIfAbsent(Person person, String scopeKey, OffsetDateTime now) {
        var user = EventIds.inboundEvent(person.platform(), "user", person.id());
        transaction.write(UPSERT_USER, user, person.platform(), person.id(), person.name(), now);
        transaction.write(INSERT_CONVERSATION, UUID.randomUUID(), user, scopeKey, now, now);
        return transaction
                .query(SELECT_ACTIVE_CONVERSATION, row -> Sql.get(row, CONVERSATIONS.ID), scopeKey)
                .stream()
                .findFirst()
                .flatMap(conversation -> lock(user, conversation))
                .orElseThrow(() ->
                        new IllegalStateException("conversation was ended concurrently, retrying"));
    }

    private Optional<Session> lock(UUID user, UUID conversation) {
        return transaction
                .query(
                        LOCK_CONVERSATION,
                        row ->
                                new Session(
                                        user,
                                        conversation,
                                        Sql.getNullable(row, CONVERSATIONS.MODEL_OVERRIDE),
                                        Sql.getNullable(row, USERS.PREFERRED_MODEL)),
                        user,
                        conversation)
                .stream()
                .findFirst();
    }

    void endConversation(Session session, Person person) {
        transaction.write(DEACTIVATE_CONVERSATION, session.conversationId());
        commitCallbacks.add(() -> cache.evict(person.platform(), person.id()));
    }
}
