package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.support.service.sql.Params;

import org.jooq.Query;

/// Statements on users and their conversations.
final class SessionStatements {

    private SessionStatements() {}

    /// The scope is compared, too: the cache may name somebody else's conversation.
    static Query lockConversation() {
        return select(CONVERSATIONS.MODEL_OVERRIDE, USERS.PREFERRED_MODEL)
                .from(CONVERSATIONS)
                .join(USERS)
                .on(USERS.ID.eq(Params.of(USERS.ID)))
                .where(CONVERSATIONS.ID.eq(Params.of(CONVERSATIONS.ID)))
                .and(CONVERSATIONS.SCOPE_KEY.eq(Params.of(CONVERSATIONS.SCOPE_KEY)))
                .and(CONVERSATIONS.IS_ACTIVE)
                .forUpdate()
                .of(CONVERSATIONS);
    }

    static Query insertUser() {
        return insertInto(USERS)
                .set(USERS.ID, Params.of(USERS.ID))
                .set(USERS.PLATFORM, Params.of(USERS.PLATFORM))
                .set(USERS.PLATFORM_USER_ID, Params.of(USERS.PLATFORM_USER_ID))
                .set(USERS.NAME, Params.of(USERS.NAME))
                .set(USERS.CREATED_AT, DatabaseTime.now())
                .onConflictDoNothing();
    }

    /// Runs after the conversation is locked: other transactions change a person in that order.
    static Query renameUser() {
        return update(USERS)
                .set(USERS.NAME, Params.of(USERS.NAME))
                .where(USERS.ID.eq(Params.of(USERS.ID)))
                .and(USERS.NAME.ne(Params.of(USERS.NAME)));
    }

    static Query insertConversation() {
        return insertInto(CONVERSATIONS)
                .set(CONVERSATIONS.ID, Params.of(CONVERSATIONS.ID))
                .set(CONVERSATIONS.USER_ID, Params.of(CONVERSATIONS.USER_ID))
                .set(CONVERSATIONS.SCOPE_KEY, Params.of(CONVERSATIONS.SCOPE_KEY))
                .set(CONVERSATIONS.CREATED_AT, DatabaseTime.now())
                .set(CONVERSATIONS.LAST_ACTIVITY, DatabaseTime.now())
                .onConflict(CONVERSATIONS.SCOPE_KEY)
                .where(condition(CONVERSATIONS.IS_ACTIVE))
                .doNothing();
    }

    static Query selectActiveConversation() {
        return select(CONVERSATIONS.ID)
                .from(CONVERSATIONS)
                .where(CONVERSATIONS.SCOPE_KEY.eq(Params.of(CONVERSATIONS.SCOPE_KEY)))
                .and(CONVERSATIONS.IS_ACTIVE);
    }

    static Query deactivateConversation() {
        return update(CONVERSATIONS)
                .set(CONVERSATIONS.IS_ACTIVE, inline(false))
                .set(CONVERSATIONS.LAST_ACTIVITY, DatabaseTime.now())
                .where(CONVERSATIONS.ID.eq(Params.of(CONVERSATIONS.ID)));
    }

    static Query setPreferredModel() {
        return update(USERS)
                .set(USERS.PREFERRED_MODEL, Params.of(USERS.PREFERRED_MODEL))
                .where(USERS.ID.eq(Params.of(USERS.ID)));
    }

    static Query setModelOverride() {
        return update(CONVERSATIONS)
                .set(CONVERSATIONS.MODEL_OVERRIDE, Params.of(CONVERSATIONS.MODEL_OVERRIDE))
                .where(CONVERSATIONS.ID.eq(Params.of(CONVERSATIONS.ID)));
    }
}
