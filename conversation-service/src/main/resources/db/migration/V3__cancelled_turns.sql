-- /reset cancels the turn in flight. Not valid: rows that exist need not be read again.
ALTER TABLE turns
    DROP CONSTRAINT turns_state_check,
    ADD CONSTRAINT turns_state_check
        CHECK (state IN ('IN_FLIGHT', 'ANSWERED', 'DECLINED', 'FAILED', 'OVERDUE', 'CANCELLED')) NOT VALID;

-- the sweep of conversations that ended
CREATE INDEX conversation_ended ON conversations (last_activity) WHERE NOT is_active;
CREATE INDEX turn_conversation ON turns (conversation_id);

-- Otherwise each deleted turn would read all messages. A turn and the messages that name it are written in one transaction and
-- deleted in one.
ALTER TABLE messages DROP CONSTRAINT messages_turn_id_fkey;
