package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Ledger;
import dev.parley.discord.Outcome;
import dev.parley.discord.Snowflake;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.ReadSelf;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The look for a message of the bot in its channel, from the message it answers (or the moment it
/// was asked for) onwards.
///
/// It is the bot's own message with the same nonce; where Discord does not tell the nonce, the one
/// that shows the same, refers to the same message, and is not known as another delivery's.
public final class ChannelLook {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final Rounds rounds;
    private final Ledger ledger;
    private volatile @Nullable Snowflake self;

    /// Makes the look.
    public ChannelLook(Rounds rounds, Ledger ledger) {
        this.rounds = rounds;
        this.ledger = ledger;
    }

    /// Looks for a message.
    ///
    /// @param notAfter when to give up; null: never
    /// @throws InterruptedException when the service is to stop
    Sighting look(Draft draft, @Nullable Instant notAfter) throws InterruptedException {
        var me = self;
        if (me != null) {
            return lookFor(draft, me, notAfter);
        }
        var reading = new ReadSelf();
        var outcome = rounds.until(notAfter, reading);
        if (outcome instanceof Outcome.Done<Snowflake>(var id)) {
            self = id;
            return lookFor(draft, id, notAfter);
        }
        return new Sighting.Unseen(Results.of(reading, outcome));
    }

    private Sighting lookFor(Draft draft, Snowflake me, @Nullable Instant notAfter)
            throws InterruptedException {
        var after = start(draft);
        for (var page = 0; page < PAGES; page++) {
            var listing = new ListMessages(draft.message().channel(), after, PAGE);
            var outcome = rounds.until(notAfter, listing);
            if (!(outcome instanceof Outcome.Done<List<Message>>(var messages))) {
                return new Sighting.Unseen(Results.of(listing, outcome));
            }
            for (var message : messages) {
                if (message.authorId().equals(me) && isCopy(message, draft)) {
                    return new Sighting.There(message.id().toString());
                }
            }
            if (messages.size() < PAGE) {
                return new Sighting.NotThere();
            }
            after = messages.getLast().id();
        }
        return new Sighting.NotThere();
    }

    private static Snowflake start(Draft draft) {
        var replyTo = draft.message().replyTo();
        return replyTo != null ? replyTo : Snowflake.at(draft.askedAt().minus(CLOCKS_APART));
    }

    private boolean isCopy(Message there, Draft draft) {
        var message = draft.message();
        var nonce = message.nonce();
        if (there.nonce() != null) {
            return nonce != null && there.nonce().equals(nonce.text());
        }
        return Objects.equals(there.replyTo(), message.replyTo())
                && there.shows(message.content())
                && !ledger.isOfAnother(
                        there.id().toString(), draft.delivery(), draft.part(), draft.askedAt());
    }
}
