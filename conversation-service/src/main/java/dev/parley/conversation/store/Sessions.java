package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Session;
import dev.parley.ids.EventIds;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Finds and locks a person's active conversation, read through the cache.
final class Sessions {

    private final DSLContext dsl;
    private final SessionCache cache;
    private final AfterCommit afterCommit;

    Sessions(DSLContext dsl, SessionCache cache, AfterCommit afterCommit) {
        this.dsl = dsl;
        this.cache = cache;
        this.afterCommit = afterCommit;
    }

    Session open(Person person, String scopeKey, OffsetDateTime now) {
        var session =
                cache.find(person.platform(), person.id(), scopeKey)
                        .flatMap(cached -> lock(cached.userId(), cached.conversationId()))
                        .orElseGet(() -> findOrInsert(person, scopeKey, now));
        afterCommit.run(() -> keep(person, scopeKey, session));
        return session;
    }

    private void keep(Person person, String scopeKey, Session session) {
        cache.keep(
                person.platform(),
                person.id(),
                scopeKey,
                new SessionCache.Cached(session.userId(), session.conversationId()));
    }

    private Session findOrInsert(Person person, String scopeKey, OffsetDateTime now) {
        var user = user(person, now);
        insertConversation(user, scopeKey, now);
        var conversation =
                dsl.select(CONVERSATIONS.ID)
                        .from(CONVERSATIONS)
                        .where(CONVERSATIONS.SCOPE_KEY.eq(scopeKey))
                        .and(CONVERSATIONS.IS_ACTIVE)
                        .fetchSingle()
                        .value1();
        return lock(user, conversation)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "conversation ended while it was opened, trying again"));
    }

    private UUID user(Person person, OffsetDateTime now) {
        var id = EventIds.inbound(person.platform(), "user", person.id());
        dsl.insertInto(USERS)
                .set(USERS.ID, id)
                .set(USERS.PLATFORM, person.platform())
                .set(USERS.PLATFORM_USER_ID, person.id())
                .set(USERS.NAME, person.name())
                .set(USERS.CREATED_AT, now)
                .onConflict(USERS.PLATFORM, USERS.PLATFORM_USER_ID)
                .doUpdate()
                .set(USERS.NAME, person.name())
                .execute();
        return id;
    }

    private void insertConversation(UUID user, String scopeKey, OffsetDateTime now) {
        dsl.insertInto(CONVERSATIONS)
                .set(CONVERSATIONS.ID, UUID.randomUUID())
                .set(CONVERSATIONS.USER_ID, user)
                .set(CONVERSATIONS.SCOPE_KEY, scopeKey)
                .set(CONVERSATIONS.CREATED_AT, now)
                .set(CONVERSATIONS.LAST_ACTIVITY, now)
                .onConflict(CONVERSATIONS.SCOPE_KEY)
                .where(DSL.condition(CONVERSATIONS.IS_ACTIVE))
                .doNothing()
                .execute();
    }

    private Optional<Session> lock(UUID user, UUID conversation) {
        return dsl.select(CONVERSATIONS.MODEL_OVERRIDE, USERS.PREFERRED_MODEL)
                .from(CONVERSATIONS)
                .join(USERS)
                .on(USERS.ID.eq(user))
                .where(CONVERSATIONS.ID.eq(conversation))
                .and(CONVERSATIONS.IS_ACTIVE)
                .forUpdate()
                .of(CONVERSATIONS)
                .fetchOptional(
                        found -> new Session(user, conversation, found.value1(), found.value2()));
    }

    void deactivate(Session session, Person person) {
        dsl.update(CONVERSATIONS)
                .set(CONVERSATIONS.IS_ACTIVE, false)
                .where(CONVERSATIONS.ID.eq(session.conversationId()))
                .execute();
        afterCommit.run(() -> cache.forget(person.platform(), person.id()));
    }
}
