package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.StepRunner.Product;
import dev.parley.support.egress.delivery.StepRunner.Repetition;
import dev.parley.support.egress.delivery.StepRunner.Step;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Carries out commands on Discord.
public final class DiscordDelivery implements DeliveryHandler {

    private final MessageSender messageSender;
    private final TypingIndicator typingIndicator;
    private final StepRunner stepRunner;
    private final OperationRunner operationRunner;
    private final AtMostOnceSender atMostOnceSender;
    private final TimeSource time;

    /// Creates the delivery.
    ///
    /// @param backoff delays between two attempts of an operation that cannot be repeated
    /// @param maxParts limit of the messages of one text
    public DiscordDelivery(
            DiscordApi discord,
            TypingIndicator typing,
            StepRunner stepRunner,
            RetryBackoff backoff,
            DeliveryLedger ledger,
            SendFence fence,
            int maxParts,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.operationRunner = new OperationRunner(discord, time);
        this.messageSender =
                new MessageSender(
                        stepRunner,
                        operationRunner,
                        new DuplicateLookup(operationRunner, ledger),
                        maxParts,
                        metrics,
                        time);
        this.typingIndicator = typing;
        this.stepRunner = stepRunner;
        this.atMostOnceSender =
                new AtMostOnceSender(operationRunner, backoff, ledger, fence, metrics, time);
        this.time = time;
    }

    @Override
    public DeliveryOutcome deliver(Command command) throws InterruptedException {
        var channel = ChannelTargets.of(command.place());
        return switch (command.action()) {
            case Action.BeginReply _ -> startTyping(command, channel);
            case Action.SendReply(var text, var replyTo) -> {
                var answered = replyTo == null ? null : Snowflake.parse(replyTo);
                var outcome =
                        messageSender.sendText(
                                command, channel, text, AllowedMentions.NONE, answered);
                typingIndicator.stop(command.deliveryId());
                yield outcome;
            }
            case Action.ShowTyping _ ->
                    command.isExpired(time.now())
                            ? DeliveryOutcome.Delivered.withoutMessage()
                            : typingIndicator.showOnce(channel);
            case DiscordAction errand -> carryOut(command, errand);
            case Action.Invalid(_, var error) -> new DeliveryOutcome.Failed(error);
            default -> DeliveryOutcome.Ignored.notSupportedYet();
        };
    }

    private DeliveryOutcome carryOut(Command command, DiscordAction errand)
            throws InterruptedException {
        return switch (errand) {
            case DiscordAction.SendText(var channel, var text, var mentions, var replyTo) ->
                    messageSender.sendText(command, channel, text, mentions, replyTo);
            case DiscordAction.SendContent(var channel, var content, var replyTo) ->
                    stepRunner.run(
                            command,
                            List.of(
                                    Step.message(part ->
                                            messageSender.send(
                                                    command, part, channel, content, replyTo))));
            case DiscordAction.OpenThread(var creation, var first) ->
                    openAndSend(command, creation, first);
            case DiscordAction.SendPrivately(var opening, var content) ->
                    openAndSend(command, opening, content);
            case DiscordAction.Perform(_, var operation) ->
                    stepRunner.run(command, List.of(step(command, Product.MESSAGE, operation)));
        };
    }

    /// @param first message sent into the new channel, if any
    private DeliveryOutcome openAndSend(
            Command command, Operation<?> opening, @Nullable MessageContent first)
            throws InterruptedException {
        var steps = new ArrayList<Step>();
        steps.add(step(command, Product.CHANNEL, opening));
        if (first != null) {
            steps.add(
                    Step.message(
                            part -> messageSender.send(command, part, opened(part), first, null)));
        }
        return stepRunner.run(command, steps);
    }

    private static ChannelTarget opened(StepRunner.Part part) {
        if (part.channelId() == null) {
            throw new IllegalStateException("no channel was created before part " + part.number());
        }
        return ChannelTarget.of(Snowflake.parse(part.channelId()));
    }

    private Step step(Command command, Product makes, Operation<?> operation) {
        return operation.idempotency() == Idempotency.NEVER
                ? new Step(
                        makes,
                        Repetition.DUPLICATES,
                        part -> atMostOnceSender.send(command, part, operation))
                : new Step(
                        makes,
                        makes == Product.CHANNEL ? Repetition.HARMLESS : Repetition.UNDOES_NEWER,
                        _ ->
                                OutcomeMapping.of(
                                        operation,
                                        operationRunner.perform(command.notAfter(), operation)));
    }

    /// The typing indicator is best effort: it is not recorded, not repeated after a restart, and
    /// blocks nothing. One that comes too late is not shown and ends as delivered all the same,
    /// since it may be a command that comes again, whose receipt says so.
    private DeliveryOutcome startTyping(Command command, ChannelTarget channel) {
        var now = time.now();
        if (!command.isExpired(now)) {
            typingIndicator.start(command.deliveryId(), channel, command.occurredAt(), now);
        }
        return DeliveryOutcome.Delivered.withoutMessage();
    }
}
