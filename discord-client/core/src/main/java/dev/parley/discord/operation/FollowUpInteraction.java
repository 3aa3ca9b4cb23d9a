package dev.parley.discord.operation;

import dev.parley.discord.Repeat;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.settings.Webhook;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import tools.jackson.databind.JsonNode;

/// One more message to an interaction that was answered; Discord knows no repeat of it.
///
/// @param interaction which
/// @param content what it shows
/// @param isEphemeral whether only the one who asked sees it
public record FollowUpInteraction(
        InteractionHandle interaction, MessageContent content, boolean isEphemeral)
        implements Operation<Message> {

    @Override
    public Request request(Directory directory) {
        var webhook = new Webhook(interaction.application(), interaction.token());
        var body = content.toJson();
        if (isEphemeral) {
            body.put("flags", AnswerInteraction.EPHEMERAL);
        }
        return new Request(
                "interaction:" + interaction.id() + ":follow-up",
                WebhookRoutes.execute(webhook, interaction.id()).asking("?wait=true"),
                Access.INTERACTION,
                content.payload(body));
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Repeat repeat() {
        return Repeat.DONE_TWICE;
    }

    @Override
    public Message read(JsonNode answer) {
        return Message.read(answer);
    }
}
