package dev.parley.discord.operation;

import dev.parley.discord.model.Idempotency;

import tools.jackson.databind.JsonNode;

/// An idempotent operation that sets or removes something and that Discord answers without content.
public sealed interface NoContentOperation extends Operation<NoContent>
        permits AddReaction, DeleteMessage, DeleteWebhookMessage, RemoveReaction, TriggerTyping {

    @Override
    default Idempotency idempotency() {
        return Idempotency.ALWAYS;
    }

    @Override
    default NoContent parseResult(JsonNode response) {
        return new NoContent();
    }
}
