package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.parley.support.service.sql.Params;

import org.jooq.Query;

/// Statements on users and their conversations.
final class SessionStatements {

    private SessionStatements() {}

    static Query lockConversation() {
        return select(CONVERSATIONS.MODEL_OVERRIDE, USERS.PREFERRED_MODEL)
                .from(CONVERSATIONS)
                .join(USERS)
                .on(USERS.ID.eq(Params.of(USERS.ID)))
                .where(CONVERSATIONS.ID.eq(Params.of(CONVERSATIONS.ID)))
                .and(CONVERSATIONS.IS_ACTIVE)
                .forUpdate()
                .of(CONVERSATIONS);
    }

    static Query upsertUser() {
        return insertInto(USERS)
                .set(USERS.ID, Params.of(USERS.ID))
                .set(USERS.PLATFORM, Params.of(USERS.PLATFORM))
                .set(USERS.PLATFORM_USER_ID, Params.of(USERS.PLATFORM_USER_ID))
                .set(USERS.NAME, Params.of(USERS.NAME))
                .set(USERS.CREATED_AT, Params.of(USERS.CREATED_AT))
                .onConflict(USERS.PLATFORM, USERS.PLATFORM_USER_ID)
                .doUpdate()
                .set(USERS.NAME, excluded(USERS.NAME));
    }

    static Query insertConversation() {
        return insertInto(CONVERSATIONS)
                .set(CONVERSATIONS.ID, Params.of(CONVERSATIONS.ID))
                .set(CONVERSATIONS.USER_ID, Params.of(CONVERSATIONS.USER_ID))
                .set(CONVERSATIONS.SCOPE_KEY, Params.of(CONVERSATIONS.SCOPE_KEY))
                .set(CONVERSATIONS.CREATED_AT, Params.of(CONVERSATIONS.CREATED_AT))
                .set(CONVERSATIONS.LAST_ACTIVITY, Params.of(CONVERSATIONS.LAST_ACTIVITY))
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
