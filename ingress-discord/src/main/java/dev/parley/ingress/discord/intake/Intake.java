package dev.parley.ingress.discord.intake;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeDecision.Accepted;
import dev.parley.support.ingress.IntakeDecision.Ignored;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.UserAction;

import java.time.Instant;
import java.util.Optional;

/// Decides which dispatches address the bot: every message in a DM; in channels, messages that
/// mention it or reply to it; edits and deletions of messages accepted before.
///
/// A deletion contains only the message's id, so it is published only while the message is
/// remembered as accepted.
public final class Intake {

    private final String botId;
    private final AcceptedMessages accepted;

    /// Creates the intake of a bot.
    ///
    /// @param accepted the messages accepted before, also by earlier processes
    public Intake(String botId, AcceptedMessages accepted) {
        this.botId = botId;
        this.accepted = accepted;
    }

    /// Decides about a dispatch.
    public IntakeDecision decide(Dispatch dispatch) {
        return switch (dispatch) {
            case Dispatch.Posted posted -> decide(posted.message());
            case Dispatch.Edited edited -> decide(edited);
            case Dispatch.Deleted deleted -> decide(deleted);
            case Dispatch.Invoked invoked -> accept(invoked);
            case Dispatch.Pressed pressed -> accept(pressed);
            case Dispatch.Skipped other -> new Ignored(other.reason());
        };
    }

    private IntakeDecision decide(DiscordMessage message) {
        var ignored = ignoredReason(message);
        if (ignored.isPresent()) {
            return new Ignored(ignored.get());
        }
        var parsed = DiscordText.parse(message.text(), botId);
        var addressing = addressing(message, parsed);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        accepted.add(message.messageId(), message.author());
        var action =
                new UserAction.Sent(
                        Long.toString(message.messageId()),
                        parsed.text(),
                        addressing.get(),
                        message.replyTo(),
                        message.attachments());
        return accept(
                Long.toString(message.messageId()),
                message.channelId(),
                message.author(),
                SnowflakeTime.instantOf(message.messageId()),
                action);
    }

    private IntakeDecision decide(Dispatch.Edited edited) {
        var message = edited.message();
        var ignored = ignoredReason(message);
        if (ignored.isPresent()) {
            return new Ignored(ignored.get());
        }
        var parsed = DiscordText.parse(message.text(), botId);
        if (accepted.authorOf(message.messageId()).isEmpty()
                && addressing(message, parsed).isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        return accept(
                "edit:" + message.messageId() + ":" + edited.editedAt().toEpochMilli(),
                message.channelId(),
                message.author(),
                edited.editedAt(),
                new UserAction.Edited(Long.toString(message.messageId()), parsed.text()));
    }

    private IntakeDecision decide(Dispatch.Deleted deleted) {
        return accepted.authorOf(deleted.messageId())
                .map(author ->
                        accept(
                                "delete:" + deleted.messageId(),
                                deleted.channelId(),
                                author,
                                deleted.receivedAt(),
                                new UserAction.Deleted(Long.toString(deleted.messageId()))))
                .orElseGet(() -> new Ignored(Reason.UNKNOWN_MESSAGE));
    }

    private IntakeDecision accept(Dispatch.Invoked invoked) {
        return accept(
                "interaction:" + invoked.id(),
                invoked.channelId(),
                invoked.person(),
                SnowflakeTime.instantOf(invoked.id()),
                new UserAction.Invoked(
                        invoked.command(), invoked.arguments(), invoked.interaction()));
    }

    private IntakeDecision accept(Dispatch.Pressed pressed) {
        return accept(
                "interaction:" + pressed.id(),
                pressed.channelId(),
                pressed.person(),
                SnowflakeTime.instantOf(pressed.id()),
                new UserAction.Pressed(
                        pressed.messageId(), pressed.buttonId(), pressed.interaction()));
    }

    private IntakeDecision accept(
            String source, long channelId, Person person, Instant at, UserAction action) {
        return new Accepted(
                new ChatEvent(
                        EventIds.inboundEvent("discord", botId, source),
                        Place.discord(Long.toString(channelId)),
                        person,
                        at,
                        action));
    }

    private static Optional<Reason> ignoredReason(DiscordMessage message) {
        return switch (message.authorKind()) {
            case SELF -> Optional.of(Reason.OWN);
            case BOT -> Optional.of(Reason.BOT);
            case WEBHOOK -> Optional.of(Reason.NO_PERSON);
            case SYSTEM -> Optional.of(Reason.NOTICE);
            case PERSON -> Optional.empty();
        };
    }

    private static Optional<Addressing> addressing(DiscordMessage message, DiscordText parsed) {
        if (message.direct()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (parsed.mentionsBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = message.replyTo();
        return replyTo != null && replyTo.fromBot()
                ? Optional.of(Addressing.REPLY)
                : Optional.empty();
    }
}
