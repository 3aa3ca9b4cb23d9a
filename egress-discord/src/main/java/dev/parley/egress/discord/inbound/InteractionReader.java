package dev.parley.egress.discord.inbound;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.EditInteractionResponse;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RespondToInteraction;
import dev.parley.discord.operation.SendFollowUp;
import dev.parley.events.Interaction;

import org.jspecify.annotations.Nullable;

/// Reads commands that answer interactions.
final class InteractionReader {

    /// The first answer needs the interaction alone.
    private static final Snowflake NO_APPLICATION = new Snowflake(0);

    private InteractionReader() {}

    static Operation<?> answer(dev.parley.events.AnswerInteraction event) {
        var interaction = event.getInteraction();
        var application = application(interaction);
        return new RespondToInteraction(
                handle(interaction, application == null ? NO_APPLICATION : application),
                event.getContent().map(ContentReader::content).orElse(null),
                event.getEphemeral());
    }

    static Operation<?> edit(dev.parley.events.EditInteractionAnswer event) {
        return new EditInteractionResponse(
                ofApplication(event.getInteraction()), ContentReader.content(event.getContent()));
    }

    static Operation<?> followUp(dev.parley.events.FollowUpInteraction event) {
        return new SendFollowUp(
                ofApplication(event.getInteraction()),
                ContentReader.content(event.getContent()),
                event.getEphemeral());
    }

    private static InteractionHandle ofApplication(Interaction event) {
        var application = application(event);
        Invalid.unless(
                application != null,
                "interaction.applicationId",
                null,
                "the id of the bot's application");
        return handle(event, application == null ? NO_APPLICATION : application);
    }

    private static @Nullable Snowflake application(Interaction event) {
        return ContentReader.idOrNull(
                "interaction.applicationId", event.getApplicationId().orElse(null));
    }

    private static InteractionHandle handle(Interaction event, Snowflake application) {
        return new InteractionHandle(
                ContentReader.id("interaction.id", event.getId()), event.getToken(), application);
    }
}
