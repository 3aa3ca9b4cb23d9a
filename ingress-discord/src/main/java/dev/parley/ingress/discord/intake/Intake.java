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

/// Decides what of all that Discord tells is meant for the bot: everything in DMs; in channels what
/// names it or answers it; edits and deletions of what it has taken before.
///
/// A deletion names a message and nobody else, so only messages still remembered are told as taken
/// back; what people delete among themselves stays theirs.
public final class Intake {

    private final String botId;
    private final AcceptedMessages accepted;

    /// Decides for the given bot.
    ///
    /// @param taken the messages that went on before, also those of an earlier process
    public Intake(String botId, AcceptedMessages taken) {
        this.botId = botId;
        this.accepted = taken;
    }

    /// What becomes of a dispatch.
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

    private IntakeDecision decide(DiscordMessage post) {
        var refused = refusal(post);
        if (refused.isPresent()) {
            return new Ignored(refused.get());
        }
        var wording = DiscordText.parse(post.text(), botId);
        var addressing = addressing(post, wording);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        accepted.add(post.messageId(), post.author());
        var deed =
                new UserAction.Sent(
                        Long.toString(post.messageId()),
                        wording.text(),
                        addressing.get(),
                        post.replyTo(),
                        post.attachments());
        return accept(
                Long.toString(post.messageId()),
                post.channelId(),
                post.author(),
                SnowflakeTime.instantOf(post.messageId()),
                deed);
    }

    private IntakeDecision decide(Dispatch.Edited edited) {
        var post = edited.message();
        var refused = refusal(post);
        if (refused.isPresent()) {
            return new Ignored(refused.get());
        }
        var wording = DiscordText.parse(post.text(), botId);
        if (accepted.authorOf(post.messageId()).isEmpty() && addressing(post, wording).isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        return accept(
                "edit:" + post.messageId() + ":" + edited.editedAt().toEpochMilli(),
                post.channelId(),
                post.author(),
                edited.editedAt(),
                new UserAction.Edited(Long.toString(post.messageId()), wording.text()));
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
            String what, long channelId, Person person, Instant at, UserAction deed) {
        return new Accepted(
                new ChatEvent(
                        EventIds.inboundEvent("discord", botId, what),
                        Place.discord(Long.toString(channelId)),
                        person,
                        at,
                        deed));
    }

    private static Optional<Reason> refusal(DiscordMessage post) {
        return switch (post.authorKind()) {
            case SELF -> Optional.of(Reason.OWN);
            case BOT -> Optional.of(Reason.BOT);
            case WEBHOOK -> Optional.of(Reason.NO_PERSON);
            case SYSTEM -> Optional.of(Reason.NOTICE);
            case PERSON -> Optional.empty();
        };
    }

    private static Optional<Addressing> addressing(DiscordMessage post, DiscordText wording) {
        if (post.direct()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (wording.mentionsBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = post.replyTo();
        return replyTo != null && replyTo.fromBot()
                ? Optional.of(Addressing.REPLY)
                : Optional.empty();
    }
}
