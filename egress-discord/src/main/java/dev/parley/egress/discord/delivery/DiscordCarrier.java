package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Parts.Makes;
import dev.parley.delivery.Parts.Step;
import dev.parley.delivery.Time;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.operation.Operation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What each command means on Discord.
public final class DiscordCarrier implements Carrier {

    private final Messages messages;
    private final Typing typing;
    private final Parts parts;
    private final Rounds rounds;
    private final SingleAttempts singleAttempts;
    private final Time time;

    /// Makes the carrier.
    public DiscordCarrier(
            Messages messages,
            Typing typing,
            Parts parts,
            Rounds rounds,
            Ledger ledger,
            DeliveryMeters meters,
            Time time) {
        this.messages = messages;
        this.typing = typing;
        this.parts = parts;
        this.rounds = rounds;
        this.singleAttempts = new SingleAttempts(rounds, ledger, meters, time);
        this.time = time;
    }

    @Override
    public Ending carryOut(Command command) throws InterruptedException {
        var channel = Channels.of(command.place());
        return switch (command.errand()) {
            case Errand.BeginReply _ -> begin(command, channel);
            case Errand.SendReply(var text, var replyTo) -> {
                var answered = replyTo == null ? null : Snowflake.parse(replyTo);
                var ending = messages.show(command, channel, text, AllowedMentions.NONE, answered);
                typing.end(command.deliveryId());
                yield ending;
            }
            case Errand.ShowTyping _ ->
                    command.isOver(time.now()) ? new Ending.Expired() : typing.once(channel);
            case DiscordErrand errand -> carryOut(command, errand);
            case Errand.Invalid(_, var why) -> new Ending.Failed(why);
            default -> Ending.Ignored.notSupportedYet();
        };
    }

    private Ending carryOut(Command command, DiscordErrand errand) throws InterruptedException {
        return switch (errand) {
            case DiscordErrand.SayText(var channel, var text, var mentions, var replyTo) ->
                    messages.show(command, channel, text, mentions, replyTo);
            case DiscordErrand.Say(var channel, var content, var replyTo) ->
                    parts.inOrder(
                            command,
                            List.of(
                                    Step.message(part ->
                                            messages.carry(
                                                    command, part, channel, content, replyTo))));
            case DiscordErrand.OpenThread(var creation, var first) ->
                    openAndSay(command, creation, first);
            case DiscordErrand.SayPrivately(var opening, var content) ->
                    openAndSay(command, opening, content);
            case DiscordErrand.Do(_, var operation) ->
                    parts.inOrder(command, List.of(step(command, Makes.MESSAGE, operation)));
        };
    }

    /// @param first sent into what was opened, if anything is
    private Ending openAndSay(Command command, Operation<?> opening, @Nullable MessageContent first)
            throws InterruptedException {
        var steps = new ArrayList<Step>();
        steps.add(step(command, Makes.CHANNEL, opening));
        if (first != null) {
            steps.add(
                    Step.message(part -> messages.carry(command, part, opened(part), first, null)));
        }
        return parts.inOrder(command, steps);
    }

    private static ChannelTarget opened(Parts.Part part) {
        if (part.channel() == null) {
            throw new IllegalStateException("nothing was opened before part " + part.number());
        }
        return ChannelTarget.of(Snowflake.parse(part.channel()));
    }

    private Step step(Command command, Makes makes, Operation<?> operation) {
        return operation.repeat() == Repeat.DONE_TWICE
                ? new Step(makes, true, part -> singleAttempts.carry(command, part, operation))
                : new Step(
                        makes,
                        false,
                        _ -> Results.of(operation, rounds.until(command.notAfter(), operation)));
    }

    /// Typing is a courtesy: it is not remembered, not repeated after a restart, and nothing waits
    /// for it.
    private Ending begin(Command command, ChannelTarget channel) {
        var now = time.now();
        if (command.isOver(now)) {
            return new Ending.Expired();
        }
        typing.begin(command.deliveryId(), channel, command.occurredAt(), now);
        return Ending.Delivered.withoutMessage();
    }
}
