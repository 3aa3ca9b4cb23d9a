package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import tools.jackson.databind.JsonNode;

/// Sends a follow-up message to an acknowledged interaction; Discord does not deduplicate it.
///
/// @param interaction the interaction
/// @param content the message
/// @param isEphemeral whether only the invoking user sees it
public record SendFollowUp(
        InteractionHandle interaction, MessageContent content, boolean isEphemeral)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var webhook = new Webhook(interaction.application(), interaction.token());
        var body = content.toJson();
        if (isEphemeral) {
            body.put("flags", RespondToInteraction.EPHEMERAL);
        }
        return new Request(
                "interaction:" + interaction.id() + ":follow-up",
                WebhookRoutes.execute(webhook, interaction.id()).withQuery("?wait=true"),
                TokenKind.INTERACTION,
                content.payload(body));
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Idempotency idempotency() {
        return Idempotency.NEVER;
    }

    @Override
    public Message parseResult(JsonNode response) {
        return Message.parse(response);
    }
}
