package dev.parley.conversation.store;

import dev.parley.conversation.turn.Effect;
import dev.parley.support.kafka.outbox.OutboxRow;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Effect as a row of the outbox.
///
/// @param waitingTurn the turn that cannot end before its request is published
record EffectRow(OutboxRow row, @Nullable UUID waitingTurn) {

    static EffectRow of(Effect effect, OutboxRow row) {
        return new EffectRow(
                row,
                effect instanceof Effect.RequestInference request ? request.turn().id() : null);
    }
}
