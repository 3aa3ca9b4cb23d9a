package dev.parley.ingress.telegram.intake;

import dev.parley.ids.EventIds;
import dev.parley.ingress.Addressing;
import dev.parley.ingress.Answerable;
import dev.parley.ingress.Deed;
import dev.parley.ingress.Happening;
import dev.parley.ingress.Verdict;
import dev.parley.ingress.Verdict.Ignored;
import dev.parley.ingress.Verdict.Meant;
import dev.parley.ingress.Verdict.Reason;

import java.util.Optional;
import java.util.UUID;

/// Decides what of all that Telegram tells is meant for the bot: everything in private chats; in
/// groups what names it, answers it, or is a command that names no other bot.
public final class Intake {

    private final Bot bot;

    /// Decides for the given bot.
    public Intake(Bot bot) {
        this.bot = bot;
    }

    /// What becomes of an update.
    public Verdict decide(Update update) {
        return switch (update) {
            case Update.Posted posted -> decide(posted);
            case Update.Pressed pressed -> new Meant(happening(pressed));
            case Update.Other other -> new Ignored(other.reason());
        };
    }

    private Verdict decide(Update.Posted posted) {
        var post = posted.post();
        return switch (post.authorKind()) {
            case OURSELVES -> new Ignored(Reason.OWN);
            case BOT -> new Ignored(Reason.BOT);
            case NOBODY -> new Ignored(Reason.NO_PERSON);
            case PERSON -> decide(posted, Wording.of(post.text(), post.marks(), bot));
        };
    }

    private Verdict decide(Update.Posted posted, Wording wording) {
        var post = posted.post();
        if (post.text().isEmpty() && post.attachments().isEmpty()) {
            return new Ignored(Reason.NOTICE);
        }
        if (wording.forAnotherBot()) {
            return new Ignored(Reason.OTHER_BOTS_COMMAND);
        }
        var addressing = addressing(post, wording);
        if (addressing.isEmpty()) {
            return new Ignored(Reason.NOT_ADDRESSED);
        }
        var deed =
                posted.edited()
                        ? new Deed.Edited(post.messageId(), wording.text())
                        : new Deed.Wrote(
                                post.messageId(),
                                wording.text(),
                                addressing.get(),
                                post.replyTo(),
                                post.attachments());
        return new Meant(new Happening(idOf(posted), post.place(), post.author(), post.at(), deed));
    }

    private static Optional<Addressing> addressing(Post post, Wording wording) {
        if (post.privateChat()) {
            return Optional.of(Addressing.PRIVATE);
        }
        if (wording.namesBot()) {
            return Optional.of(Addressing.MENTION);
        }
        var replyTo = post.replyTo();
        if (replyTo != null && replyTo.fromBot()) {
            return Optional.of(Addressing.REPLY);
        }
        return wording.forAnyBot() ? Optional.of(Addressing.COMMAND) : Optional.empty();
    }

    private Happening happening(Update.Pressed pressed) {
        var answerable = new Answerable(pressed.queryId(), "", null);
        return new Happening(
                idOf(pressed),
                pressed.place(),
                pressed.person(),
                pressed.at(),
                new Deed.Pressed(pressed.messageId(), pressed.buttonId(), answerable));
    }

    private UUID idOf(Update update) {
        return EventIds.inbound("telegram", Long.toString(bot.id()), Long.toString(update.id()));
    }
}
