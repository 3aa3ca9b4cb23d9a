-- People, their conversations, what was said, the turns, and what came in and has to go out.

CREATE TABLE users (
    id               uuid PRIMARY KEY,
    platform         text NOT NULL,
    platform_user_id text NOT NULL,
    name             text NOT NULL,
    preferred_model  text,
    created_at       timestamptz NOT NULL,
    UNIQUE (platform, platform_user_id)
);

CREATE TABLE conversations (
    id             uuid PRIMARY KEY,
    user_id        uuid NOT NULL REFERENCES users,
    scope_key      text NOT NULL,
    model_override text,
    is_active      boolean NOT NULL DEFAULT true,
    created_at     timestamptz NOT NULL,
    last_activity  timestamptz NOT NULL
);

-- one active conversation for whatever shares a history
CREATE UNIQUE INDEX conversation_one_active ON conversations (scope_key) WHERE is_active;

CREATE TABLE turns (
    id              uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversations,
    place           text NOT NULL,
    reply_to        text NOT NULL,
    answers         uuid[] NOT NULL,
    model           text NOT NULL,
    state           text NOT NULL CHECK (state IN ('IN_FLIGHT', 'ANSWERED', 'DECLINED', 'FAILED', 'OVERDUE')),
    opened_at       timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    finished_at     timestamptz,
    delivery        text
);

-- at most one turn in flight per conversation, whatever instance or zombie tries
CREATE UNIQUE INDEX turn_one_open ON turns (conversation_id) WHERE state = 'IN_FLIGHT';
CREATE INDEX turn_deadline ON turns (deadline) WHERE state = 'IN_FLIGHT';

CREATE TABLE messages (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversations,
    role            text NOT NULL CHECK (role IN ('USER', 'ASSISTANT')),
    content         text NOT NULL,
    event_id        uuid NOT NULL UNIQUE,
    place           text NOT NULL,
    message_id      text,
    turn_id         uuid REFERENCES turns,
    model           text,
    prompt_tokens     bigint,
    completion_tokens bigint,
    created_at      timestamptz NOT NULL
);

CREATE INDEX message_history ON messages (conversation_id, id DESC);
CREATE INDEX message_waiting ON messages (conversation_id, id) WHERE turn_id IS NULL;

CREATE TABLE inbox (
    event_id    uuid PRIMARY KEY,
    received_at timestamptz NOT NULL
);

CREATE INDEX inbox_age ON inbox (received_at);

CREATE TABLE outbox (
    event_id     uuid PRIMARY KEY,
    position     bigint GENERATED ALWAYS AS IDENTITY,
    topic        text NOT NULL,
    key          text NOT NULL,
    value        bytea NOT NULL,
    headers      text NOT NULL,
    written_at   timestamptz NOT NULL,
    published_at timestamptz
);

CREATE INDEX outbox_unpublished ON outbox (position) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;
