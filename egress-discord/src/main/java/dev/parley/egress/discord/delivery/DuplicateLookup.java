package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.GetCurrentUser;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartOutcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Searches a channel for a message that the bot may have sent before, from the message it answers
/// (or the time of the request) onwards.
///
/// A match is the bot's own message with the same nonce. If Discord does not return the nonce, it
/// is a message with the same content and the same reference that does not belong to another
/// delivery.
final class DuplicateLookup {

    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(1);
    private static final int PAGE_SIZE = 100;
    private static final int MAX_PAGES = 20;

    private final OperationRunner operationRunner;
    private final DeliveryLedger ledger;
    private volatile @Nullable Snowflake botId;

    public DuplicateLookup(OperationRunner operationRunner, DeliveryLedger ledger) {
        this.operationRunner = operationRunner;
        this.ledger = ledger;
    }

    /// Searches for a message.
    ///
    /// @param notAfter expiry time; null: never
    /// @throws InterruptedException when the service shuts down
    LookupResult find(Draft draft, @Nullable Instant notAfter) throws InterruptedException {
        var me = botId;
        if (me != null) {
            return findFrom(draft, me, notAfter);
        }
        var reading = new GetCurrentUser();
        var outcome = operationRunner.perform(notAfter, reading);
        if (outcome instanceof Outcome.Done<Snowflake>(var id)) {
            botId = id;
            return findFrom(draft, id, notAfter);
        }
        return new LookupResult.Unreadable(OutcomeMapping.of(reading, outcome));
    }

    private LookupResult findFrom(Draft draft, Snowflake me, @Nullable Instant notAfter)
            throws InterruptedException {
        var after = searchStart(draft);
        for (var page = 0; page < MAX_PAGES; page++) {
            var listing = new ListMessages(draft.message().channel(), after, PAGE_SIZE);
            var outcome = operationRunner.perform(notAfter, listing);
            if (!(outcome instanceof Outcome.Done<List<Message>>(var messages))) {
                return new LookupResult.Unreadable(OutcomeMapping.of(listing, outcome));
            }
            for (var message : messages) {
                if (message.authorId().equals(me) && isDuplicate(message, draft)) {
                    return new LookupResult.Found(message.id().toString());
                }
            }
            if (messages.size() < PAGE_SIZE) {
                return new LookupResult.Absent();
            }
            after = messages.getLast().id();
        }
        return new LookupResult.Unreadable(
                new PartOutcome.Refused(
                        OutcomeMapping.unclearError(
                                "more than %d newer messages to search"
                                        .formatted(MAX_PAGES * PAGE_SIZE))));
    }

    private static Snowflake searchStart(Draft draft) {
        var replyTo = draft.message().replyTo();
        return replyTo != null ? replyTo : Snowflake.at(draft.requestedAt().minus(MAX_CLOCK_SKEW));
    }

    private boolean isDuplicate(Message there, Draft draft) {
        var message = draft.message();
        var nonce = message.nonce();
        if (there.nonce() != null) {
            return nonce != null && there.nonce().equals(nonce.text());
        }
        return Objects.equals(there.replyTo(), message.replyTo())
                && there.hasContent(message.content())
                && !ledger.belongsToAnotherPart(
                        there.id().toString(), draft.delivery(), draft.part(), draft.requestedAt());
    }
}
