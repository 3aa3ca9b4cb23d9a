-- How each turn's call of the model ended: the first result stands, whoever else finishes later.
CREATE TABLE completion (
    turn_id           uuid PRIMARY KEY,
    outcome           text        NOT NULL CHECK (outcome IN ('COMPLETED', 'DECLINED', 'FAILED')),
    answer            text,
    model             text,
    truncated         boolean     NOT NULL DEFAULT false,
    prompt_tokens     bigint,
    completion_tokens bigint,
    reason            text,
    attempts          integer     NOT NULL,
    started_at        timestamptz NOT NULL,
    finished_at       timestamptz NOT NULL,
    CHECK (outcome <> 'COMPLETED' OR (answer IS NOT NULL AND model IS NOT NULL)),
    CHECK (outcome <> 'DECLINED' OR (reason IS NOT NULL AND model IS NOT NULL)),
    CHECK (outcome <> 'FAILED' OR reason IS NOT NULL)
);

-- The sweep of old rows reads by age.
CREATE INDEX completion_finished_at ON completion (finished_at);
