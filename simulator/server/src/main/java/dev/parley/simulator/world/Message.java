package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// A message as it stands now; each change makes a new one.
public record Message(
        long id,
        Place place,
        Person author,
        DraftMessage draft,
        MessageTimes times,
        Reactions reactions,
        boolean deleted) {

    /// The words as they stand now.
    public String text() {
        return draft.text();
    }

    /// The message that this one answers to.
    public @Nullable Long replyTo() {
        return draft.replyTo();
    }

    Message edited(DraftMessage newDraft, MessageTimes newMoments) {
        return new Message(id, place, author, newDraft, newMoments, reactions, deleted);
    }

    Message reacted(Reactions newReactions) {
        return new Message(id, place, author, draft, times, newReactions, deleted);
    }

    Message asDeleted() {
        return new Message(id, place, author, draft, times, reactions, true);
    }
}
