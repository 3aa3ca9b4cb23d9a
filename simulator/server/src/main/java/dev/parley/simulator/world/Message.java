package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// The current state of a message; each change creates a new one.
public record Message(
        long id,
        Place place,
        Person author,
        DraftMessage draft,
        MessageTimes times,
        Reactions reactions,
        boolean deleted) {

    /// The current text.
    public String text() {
        return draft.text();
    }

    /// The message that this one replies to.
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
