-- What was done on the platform, one row per part of a reply (by turn id) or of another command (by event id).
--   SENDING  an attempt may have reached the platform (from started_at on)
--   PENDING  certainly nothing of the text is visible yet; with message_id: its placeholder stands
--   SENT     visible as message_id (null: done, and the platform gave no id)
--   FAILED   the platform refused, see reason and code
--   EXPIRED  its time was over
CREATE TABLE delivery (
    delivery_id uuid        NOT NULL,
    part        smallint    NOT NULL,
    state       text        NOT NULL CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'EXPIRED')),
    started_at  timestamptz NOT NULL,
    message_id  text,
    reason      text,
    code        text,
    PRIMARY KEY (delivery_id, part)
) WITH (fillfactor = 80); -- room for each row's later states on its own page

-- rows are appended in the order of time: a handful of bytes find those that are old enough to go
CREATE INDEX delivery_started_at ON delivery USING brin (started_at);
