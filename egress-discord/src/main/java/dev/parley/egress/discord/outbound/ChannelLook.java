package dev.parley.egress.discord.outbound;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.Outcome;
import dev.parley.discord.Snowflake;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.ReadSelf;
import dev.parley.egress.discord.delivery.Draft;
import dev.parley.egress.discord.delivery.Sighting;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The look for a message of the bot in its channel, from the message it answers (or the moment it
/// was asked for) onwards.
///
/// It is the bot's own message with the same nonce; where Discord does not tell the nonce, the one
/// with the same text that refers to the same message.
final class ChannelLook {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final DiscordClient client;
    private volatile @Nullable Snowflake self;

    ChannelLook(DiscordClient client) {
        this.client = client;
    }

    Sighting look(Draft draft) throws InterruptedException {
        var me = self;
        if (me != null) {
            return lookFor(draft, me);
        }
        var outcome = client.perform(new ReadSelf(), PATIENCE);
        if (outcome instanceof Outcome.Done<Snowflake>(var id)) {
            self = id;
            return lookFor(draft, id);
        }
        return new Sighting.Unseen(Answers.of(outcome, _ -> null));
    }

    private Sighting lookFor(Draft draft, Snowflake me) throws InterruptedException {
        var channel = ChannelTarget.of(Snowflake.parse(draft.channel()));
        var after = start(draft);
        for (var page = 0; page < PAGES; page++) {
            var outcome = client.perform(new ListMessages(channel, after, PAGE), PATIENCE);
            if (!(outcome instanceof Outcome.Done<List<Message>>(var messages))) {
                return new Sighting.Unseen(Answers.of(outcome, _ -> null));
            }
            var found = find(messages, draft, me);
            if (found.isPresent()) {
                return new Sighting.There(found.get().id().toString());
            }
            if (messages.size() < PAGE) {
                return new Sighting.NotThere();
            }
            after = messages.getLast().id();
        }
        return new Sighting.NotThere();
    }

    private static Snowflake start(Draft draft) {
        var replyTo = draft.replyTo();
        return replyTo != null
                ? Snowflake.parse(replyTo)
                : Snowflake.at(draft.askedAt().minus(CLOCKS_APART));
    }

    private static Optional<Message> find(List<Message> messages, Draft draft, Snowflake me) {
        return messages.stream()
                .filter(message -> message.authorId().equals(me))
                .filter(message -> isCopy(message, draft))
                .findFirst();
    }

    private static boolean isCopy(Message message, Draft draft) {
        if (message.nonce() != null) {
            return message.nonce().equals(draft.nonce());
        }
        var replyTo = message.replyTo() == null ? null : message.replyTo().toString();
        return Objects.equals(replyTo, draft.replyTo())
                && message.content().strip().equals(draft.text().strip());
    }
}
