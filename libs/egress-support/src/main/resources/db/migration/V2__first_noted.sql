-- The sweep of old rows reads by age. The day a row first came stays as it is, unlike started_at, so its later states are
-- still written on its own page, and a day's rows share an entry of the index. A BRIN index would find less and less: rows
-- put where old ones were swept away widen its ranges for good.
ALTER TABLE delivery ADD COLUMN first_noted date NOT NULL DEFAULT current_date;

DROP INDEX delivery_started_at;
CREATE INDEX delivery_first_noted ON delivery (first_noted);
