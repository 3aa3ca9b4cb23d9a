package dev.parley.ingress.telegram.intake;

import dev.parley.ids.EventIds;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Accepted;
import dev.parley.support.ingress.IntakeDecision.Ignored;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.UserAction;

import java.util.Optional;
import java.util.UUID;

/// Decides which updates address the bot: every message in a private chat; in groups, messages that
/// mention it, reply to it, or are a command without another bot's name.
public final class Intake {

    private final BotIdentity bot;

    /// Creates the intake of a bot.
    public Intake(BotIdentity bot) {
        this.bot = bot;
    }

    /// Decides about an update.
    public IntakeDecision decide(TelegramUpdate update) {
        return switch (update) {
            case TelegramUpdate.Posted posted -> decide(posted);
            case TelegramUpdate.Pressed pressed -> new Accepted(eventOf(pressed));
            case TelegramUpdate.Skipped other -> new Ignored(other.reason());
        };
    }

    private IntakeDecision decide(TelegramUpdate.Posted posted) {
        var message = posted.message();
        return switch (message.authorKind()) {
            case SELF -> new Ignored(Reason.OWN);
            case BOT -> new Ignored(Reason.BOT);
            case ANONYMOUS -> new Ignored(Reason.NO_PERSON);
            case PERSON ->
                    decide(posted, TelegramText.parse(message.text(), message.entities(), bot));
        };
    }

    private IntakeDecision decide(TelegramUpdate.Posted posted, TelegramText parsed) {
        var message = posted.message();
        if (message.text().isEmpty() && message.attachments().isEmpty()) {
            return new Ignored(Reason.NOTICE);
        }
        if (parsed.commandsOtherBot()) {
            return new Ignored(Reason.OTHER_BOTS_COMMAND);
        }
        var addressing = addressing(message, parsed);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        var action =
                posted.edited()
                        ? new UserAction.Edited(message.messageId(), parsed.text())
                        : new UserAction.Sent(
                                message.messageId(),
                                parsed.text(),
                                addressing.get(),
                                message.replyTo(),
                                message.attachments());
        return new Accepted(
                new ChatEvent(
                        idOf(posted), message.place(), message.author(), message.sentAt(), action));
    }

    private static Optional<Addressing> addressing(TelegramMessage message, TelegramText parsed) {
        if (message.privateChat()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (parsed.mentionsBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = message.replyTo();
        if (replyTo != null && replyTo.fromBot()) {
            return Optional.of(Addressing.REPLY);
        }
        return parsed.commandsAnyBot() ? Optional.of(Addressing.COMMAND) : Optional.empty();
    }

    private ChatEvent eventOf(TelegramUpdate.Pressed pressed) {
        var interaction = new InteractionReference(pressed.queryId(), "", null);
        return new ChatEvent(
                idOf(pressed),
                pressed.place(),
                pressed.person(),
                pressed.receivedAt(),
                new UserAction.Pressed(pressed.messageId(), pressed.buttonId(), interaction));
    }

    private UUID idOf(TelegramUpdate.Posted posted) {
        var message = posted.message();
        return id(
                Long.toString(posted.id()),
                message.place().toString(),
                message.messageId(),
                posted.edited() ? "edit" : "");
    }

    private UUID idOf(TelegramUpdate.Pressed pressed) {
        return id(
                Long.toString(pressed.id()),
                pressed.place().toString(),
                pressed.messageId(),
                pressed.queryId());
    }

    /// The update id alone stands for different messages once a server counts anew.
    private UUID id(String... parts) {
        return EventIds.inboundEvent("telegram", Long.toString(bot.id()), String.join("\n", parts));
    }
}
