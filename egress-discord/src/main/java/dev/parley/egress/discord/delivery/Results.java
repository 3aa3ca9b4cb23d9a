package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Refusal;
import dev.parley.discord.DiscordError;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.AnswerInteraction;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.DeleteWebhookMessage;
import dev.parley.discord.operation.EditInteractionAnswer;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.FollowUpInteraction;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Operation;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the client's outcomes mean for a delivery.
final class Results {

    private Results() {}

    /// The result that a final outcome means.
    static Result of(Operation<?> operation, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var made) -> new Result.Done(id(made));
            case Outcome.Gone<?> _ -> new Result.Done(null);
            case Outcome.Unclear<?>(var error) -> new Result.Refused(unclear(error.reason()));
            case Outcome.NotDone<?>(var error) when mayPass(operation, error) ->
                    new Result.OutOfTime();
            case Outcome.NotDone<?>(var error) -> new Result.Refused(refusal(error));
        };
    }

    /// Whether an error may be over some time: Discord is not there, a limit is reached, or the
    /// bot's token was refused, which is for the operator to mend and no command's fault.
    static boolean mayPass(Operation<?> operation, DiscordError error) {
        return switch (error) {
            case DiscordError.Retryable _, DiscordError.Queueing _ -> true;
            case DiscordError.Unauthorized _ -> needsBot(operation);
            default -> false;
        };
    }

    private static boolean needsBot(Operation<?> operation) {
        return switch (operation) {
            case ExecuteWebhook _,
                    EditWebhookMessage _,
                    DeleteWebhookMessage _,
                    AnswerInteraction _,
                    EditInteractionAnswer _,
                    FollowUpInteraction _ ->
                    false;
            default -> true;
        };
    }

    /// Why something was refused, in the words of a receipt.
    static Refusal refusal(DiscordError error) {
        var code =
                error instanceof DiscordError.Permanent permanent && permanent.code() != null
                        ? String.valueOf(permanent.code())
                        : null;
        return new Refusal(error.reason(), code, error.getClass().getSimpleName());
    }

    /// The refusal of what may be visible and may not.
    ///
    /// @param cause what came instead of an answer
    static Refusal unclear(String cause) {
        return new Refusal(
                "it may have been done: "
                        + cause
                        + " came instead of an answer, and Discord cannot tell a repeat",
                null,
                Refusal.UNCLEAR);
    }

    private static @Nullable String id(Object made) {
        return switch (made) {
            case Message message -> message.id().toString();
            case Channel channel -> channel.id().toString();
            case Optional<?> perhaps -> perhaps.map(Results::id).orElse(null);
            default -> null;
        };
    }
}
