-- One instance at a time publishes a row: whoever wrote it, or whoever claimed it after that one's claim expired.
-- Rows of an instance that does not claim yet expire by the default.
ALTER TABLE outbox
    ADD COLUMN claimed_until timestamptz NOT NULL DEFAULT now() + interval '10 seconds',
    -- the turn that waits for this event, if any
    ADD COLUMN turn_id       uuid,
    -- what Kafka will never take is not tried again
    ADD COLUMN refused_at    timestamptz,
    ADD COLUMN refusal       text;

CREATE INDEX outbox_refused ON outbox (refused_at) WHERE refused_at IS NOT NULL;
