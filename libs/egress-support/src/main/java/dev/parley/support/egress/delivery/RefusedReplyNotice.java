package dev.parley.support.egress.delivery;

import dev.parley.ids.EventIds;

import java.util.List;
import java.util.Optional;

/// Sentence shown in place of a reply that the platform refused for good; without it, the person
/// who asked would go on waiting.
public final class RefusedReplyNotice {

    private static final String STEP = "refused-reply-notice";
    private static final int MAX_REASON_LENGTH = 200;

    private RefusedReplyNotice() {}

    /// Returns the command that shows the sentence; it has its own id, so it is shown once.
    ///
    /// @param outcome of the command
    /// @return empty if the command is not a reply, or its reply is or may be visible
    public static Optional<Command> of(Command command, DeliveryOutcome outcome) {
        return command.action() instanceof Action.SendReply
                ? sentence(outcome).map(sentence -> notice(command, sentence))
                : Optional.empty();
    }

    private static Optional<String> sentence(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Failed(var error, _, _)
                    when DeliveryError.UNCLEAR.equals(error.kind()) ->
                    Optional.empty();
            case DeliveryOutcome.Failed(var error, var visible, _) ->
                    Optional.of(
                            "%s could not be shown here: %s"
                                    .formatted(
                                            visible.isEmpty()
                                                    ? "The answer"
                                                    : "The rest of the answer",
                                            abbreviate(error.reason())));
            case DeliveryOutcome.Ignored _ ->
                    Optional.of("The model's answer was empty. Please ask in other words.");
            case DeliveryOutcome.Delivered _, DeliveryOutcome.Expired _ -> Optional.empty();
        };
    }

    private static String abbreviate(String reason) {
        return reason.length() <= MAX_REASON_LENGTH
                ? reason
                : reason.substring(0, MAX_REASON_LENGTH - 1) + "…";
    }

    private static Command notice(Command command, String sentence) {
        return new Command(
                EventIds.derived(command.id(), STEP),
                command.place(),
                null,
                List.of(),
                command.occurredAt(),
                command.notAfter(),
                new Action.SendReply(sentence, null));
    }
}
