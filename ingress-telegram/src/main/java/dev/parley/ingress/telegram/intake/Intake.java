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

/// Decides what of all that Telegram tells is meant for the bot: everything in private chats; in
/// groups what names it, answers it, or is a command that names no other bot.
public final class Intake {

    private final BotIdentity bot;

    /// Decides for the given bot.
    public Intake(BotIdentity bot) {
        this.bot = bot;
    }

    /// What becomes of an update.
    public IntakeDecision decide(TelegramUpdate update) {
        return switch (update) {
            case TelegramUpdate.Posted posted -> decide(posted);
            case TelegramUpdate.Pressed pressed -> new Accepted(eventOf(pressed));
            case TelegramUpdate.Skipped other -> new Ignored(other.reason());
        };
    }

    private IntakeDecision decide(TelegramUpdate.Posted posted) {
        var post = posted.message();
        return switch (post.authorKind()) {
            case SELF -> new Ignored(Reason.OWN);
            case BOT -> new Ignored(Reason.BOT);
            case ANONYMOUS -> new Ignored(Reason.NO_PERSON);
            case PERSON -> decide(posted, TelegramText.parse(post.text(), post.entities(), bot));
        };
    }

    private IntakeDecision decide(TelegramUpdate.Posted posted, TelegramText wording) {
        var post = posted.message();
        if (post.text().isEmpty() && post.attachments().isEmpty()) {
            return new Ignored(Reason.NOTICE);
        }
        if (wording.commandsOtherBot()) {
            return new Ignored(Reason.OTHER_BOTS_COMMAND);
        }
        var addressing = addressing(post, wording);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        var deed =
                posted.edited()
                        ? new UserAction.Edited(post.messageId(), wording.text())
                        : new UserAction.Sent(
                                post.messageId(),
                                wording.text(),
                                addressing.get(),
                                post.replyTo(),
                                post.attachments());
        return new Accepted(
                new ChatEvent(idOf(posted), post.place(), post.author(), post.sentAt(), deed));
    }

    private static Optional<Addressing> addressing(TelegramMessage post, TelegramText wording) {
        if (post.privateChat()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (wording.mentionsBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = post.replyTo();
        if (replyTo != null && replyTo.fromBot()) {
            return Optional.of(Addressing.REPLY);
        }
        return wording.commandsAnyBot() ? Optional.of(Addressing.COMMAND) : Optional.empty();
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

    private UUID idOf(TelegramUpdate update) {
        return EventIds.inboundEvent(
                "telegram", Long.toString(bot.id()), Long.toString(update.id()));
    }
}
