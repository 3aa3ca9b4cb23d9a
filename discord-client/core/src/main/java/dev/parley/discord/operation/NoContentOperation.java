package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;

import tools.jackson.databind.JsonNode;

/// An operation that sets or takes away something, so that a repeat is harmless, and that Discord
/// answers with no content.
public sealed interface NoContentOperation extends Operation<NoContent>
        permits AddReaction, DeleteMessage, DeleteWebhookMessage, RemoveReaction, TriggerTyping {

    @Override
    default Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    default NoContent parseResult(JsonNode answer) {
        return new NoContent();
    }
}
