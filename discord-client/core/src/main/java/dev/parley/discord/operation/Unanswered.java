package dev.parley.discord.operation;

import dev.parley.discord.Repeat;

import tools.jackson.databind.JsonNode;

/// An operation that sets or takes away something, so that a repeat is harmless, and that Discord
/// answers with no content.
public sealed interface Unanswered extends Operation<Nothing>
        permits AddReaction, DeleteMessage, DeleteWebhookMessage, RemoveReaction, TriggerTyping {

    @Override
    default Repeat repeat() {
        return Repeat.HARMLESS;
    }

    @Override
    default Nothing read(JsonNode answer) {
        return new Nothing();
    }
}
