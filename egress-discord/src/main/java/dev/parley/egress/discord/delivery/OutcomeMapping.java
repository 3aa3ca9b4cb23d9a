package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.DeleteWebhookMessage;
import dev.parley.discord.operation.EditInteractionResponse;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RespondToInteraction;
import dev.parley.discord.operation.SendFollowUp;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.RetryLoop.PartOutcome;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the client's outcomes mean for a delivery.
final class OutcomeMapping {

    private OutcomeMapping() {}

    /// The result that a final outcome means.
    static PartOutcome of(Operation<?> operation, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var made) -> new PartOutcome.Done(id(made));
            case Outcome.Gone<?> _ -> new PartOutcome.Done(null);
            case Outcome.Unclear<?>(var error) ->
                    new PartOutcome.Refused(unclearError(error.reason()));
            case Outcome.NotDone<?>(var error) when isTransient(operation, error) ->
                    new PartOutcome.Expired();
            case Outcome.NotDone<?>(var error) -> new PartOutcome.Refused(toDeliveryError(error));
        };
    }

    /// Whether an error may be over some time: Discord is not there, a limit is reached, or the
    /// bot's token was refused, which is for the operator to mend and no command's fault.
    static boolean isTransient(Operation<?> operation, DiscordError error) {
        return switch (error) {
            case DiscordError.Retryable _, DiscordError.Queueing _ -> true;
            case DiscordError.Unauthorized _ -> usesBotToken(operation);
            default -> false;
        };
    }

    private static boolean usesBotToken(Operation<?> operation) {
        return switch (operation) {
            case ExecuteWebhook _,
                    EditWebhookMessage _,
                    DeleteWebhookMessage _,
                    RespondToInteraction _,
                    EditInteractionResponse _,
                    SendFollowUp _ ->
                    false;
            default -> true;
        };
    }

    /// Why something was refused, in the words of a receipt.
    static DeliveryError toDeliveryError(DiscordError error) {
        var code =
                error instanceof DiscordError.Permanent permanent && permanent.code() != null
                        ? String.valueOf(permanent.code())
                        : null;
        return new DeliveryError(error.reason(), code, error.getClass().getSimpleName());
    }

    /// The refusal of what may be visible and may not.
    ///
    /// @param cause what came instead of an answer
    static DeliveryError unclearError(String cause) {
        return new DeliveryError(
                "it may have been done: "
                        + cause
                        + " came instead of an answer, and Discord cannot tell a repeat",
                null,
                DeliveryError.UNCLEAR);
    }

    private static @Nullable String id(Object made) {
        return switch (made) {
            case Message message -> message.id().toString();
            case Channel channel -> channel.id().toString();
            case Optional<?> perhaps -> perhaps.map(OutcomeMapping::id).orElse(null);
            default -> null;
        };
    }
}
