-- What kind of error refused a part, for the receipt of a command that comes again.
ALTER TABLE delivery ADD COLUMN kind text;
