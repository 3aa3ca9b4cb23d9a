package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Mentions;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Time;

/// What each command means on Discord.
public final class DiscordCarrier implements Carrier {

    private final DiscordChannels channels;
    private final Messages messages;
    private final Typing typing;
    private final Parts parts;
    private final Attempts attempts;
    private final Time time;

    /// Makes the carrier.
    public DiscordCarrier(
            DiscordChannels channels,
            Messages messages,
            Typing typing,
            Parts parts,
            Attempts attempts,
            Time time) {
        this.channels = channels;
        this.messages = messages;
        this.typing = typing;
        this.parts = parts;
        this.attempts = attempts;
        this.time = time;
    }

    @Override
    public Ending carryOut(Command command) throws InterruptedException {
        var channel = command.place().address();
        return switch (command.errand()) {
            case Errand.BeginReply _ -> begin(command);
            case Errand.SendReply(var text, var replyTo) -> {
                var ending = messages.show(command, text, Mentions.NONE, replyTo);
                typing.end(command.deliveryId());
                yield ending;
            }
            case Errand.SendMessage(var text, var mentions, var replyTo) ->
                    messages.show(command, text, mentions, replyTo);
            case Errand.EditMessage(var id, var text, var mentions) ->
                    parts.once(command, attempts, () -> channels.edit(channel, id, text, mentions));
            case Errand.DeleteMessage(var id) ->
                    parts.once(command, attempts, () -> channels.delete(channel, id));
            case Errand.AddReaction(var id, var emoji) ->
                    parts.once(command, attempts, () -> channels.react(channel, id, emoji));
            case Errand.ShowTyping _ -> {
                typing.once(channel);
                yield Ending.Delivered.withoutMessage();
            }
            case Errand.Unsupported _ -> Ending.Ignored.notSupportedYet();
        };
    }

    /// Typing is a courtesy: it is not remembered, not repeated after a restart, and nothing waits
    /// for it.
    private Ending begin(Command command) {
        var now = time.now();
        if (command.isOver(now)) {
            return new Ending.Expired();
        }
        typing.begin(command.deliveryId(), command.place().address(), command.occurredAt(), now);
        return Ending.Delivered.withoutMessage();
    }
}
