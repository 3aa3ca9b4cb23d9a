package dev.parley.ingress.discord.intake;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.ingress.Addressing;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.Person;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.Verdict.Ignored;
import dev.parley.ingress.Verdict.Meant;
import dev.parley.ingress.Verdict.Reason;

import java.time.Instant;
import java.util.Optional;

/// Decides what of all that Discord tells is meant for the bot: everything in DMs; in channels what
/// names it or answers it; edits and deletions of what it has taken before.
///
/// A deletion names a message and nobody else, so only messages still remembered are told as taken
/// back; what people delete among themselves stays theirs.
public final class Intake {

    private final String botId;
    private final TakenMessages taken;

    /// Decides for the given bot.
    ///
    /// @param taken the messages that went on before, also those of an earlier process
    public Intake(String botId, TakenMessages taken) {
        this.botId = botId;
        this.taken = taken;
    }

    /// What becomes of a dispatch.
    public Verdict decide(Dispatch dispatch) {
        return switch (dispatch) {
            case Dispatch.Posted posted -> decide(posted.post());
            case Dispatch.Edited edited -> decide(edited);
            case Dispatch.Deleted deleted -> decide(deleted);
            case Dispatch.Invoked invoked -> meant(invoked);
            case Dispatch.Pressed pressed -> meant(pressed);
            case Dispatch.Other other -> new Ignored(other.reason());
        };
    }

    private Verdict decide(Post post) {
        var refused = refusal(post);
        if (refused.isPresent()) {
            return new Ignored(refused.get());
        }
        var wording = Wording.of(post.text(), botId);
        var addressing = addressing(post, wording);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        taken.add(post.messageId(), post.author());
        var deed =
                new Deed.Wrote(
                        Long.toString(post.messageId()),
                        wording.text(),
                        addressing.get(),
                        post.replyTo(),
                        post.attachments());
        return meant(
                Long.toString(post.messageId()),
                post.channelId(),
                post.author(),
                Snowflake.timeOf(post.messageId()),
                deed);
    }

    private Verdict decide(Dispatch.Edited edited) {
        var post = edited.post();
        var refused = refusal(post);
        if (refused.isPresent()) {
            return new Ignored(refused.get());
        }
        var wording = Wording.of(post.text(), botId);
        if (taken.author(post.messageId()).isEmpty() && addressing(post, wording).isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        return meant(
                "edit:" + post.messageId() + ":" + edited.at().toEpochMilli(),
                post.channelId(),
                post.author(),
                edited.at(),
                new Deed.Edited(Long.toString(post.messageId()), wording.text()));
    }

    private Verdict decide(Dispatch.Deleted deleted) {
        return taken.author(deleted.messageId())
                .map(author ->
                        meant(
                                "delete:" + deleted.messageId(),
                                deleted.channelId(),
                                author,
                                deleted.at(),
                                new Deed.TookBack(Long.toString(deleted.messageId()))))
                .orElseGet(() -> new Ignored(Reason.UNKNOWN_MESSAGE));
    }

    private Verdict meant(Dispatch.Invoked invoked) {
        return meant(
                "interaction:" + invoked.id(),
                invoked.channelId(),
                invoked.person(),
                Snowflake.timeOf(invoked.id()),
                new Deed.Invoked(invoked.command(), invoked.arguments(), invoked.answerable()));
    }

    private Verdict meant(Dispatch.Pressed pressed) {
        return meant(
                "interaction:" + pressed.id(),
                pressed.channelId(),
                pressed.person(),
                Snowflake.timeOf(pressed.id()),
                new Deed.Pressed(pressed.messageId(), pressed.buttonId(), pressed.answerable()));
    }

    private Verdict meant(String what, long channelId, Person person, Instant at, Deed deed) {
        return new Meant(
                new Happening(
                        EventIds.inbound("discord", botId, what),
                        Place.discord(Long.toString(channelId)),
                        person,
                        at,
                        deed));
    }

    private static Optional<Reason> refusal(Post post) {
        return switch (post.authorKind()) {
            case OURSELVES -> Optional.of(Reason.OWN);
            case BOT -> Optional.of(Reason.BOT);
            case WEBHOOK -> Optional.of(Reason.NO_PERSON);
            case NOTICE -> Optional.of(Reason.NOTICE);
            case PERSON -> Optional.empty();
        };
    }

    private static Optional<Addressing> addressing(Post post, Wording wording) {
        if (post.direct()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (wording.namesBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = post.replyTo();
        return replyTo != null && replyTo.fromBot()
                ? Optional.of(Addressing.REPLY)
                : Optional.empty();
    }
}
