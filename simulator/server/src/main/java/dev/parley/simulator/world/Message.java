package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// A message as it stands now; each change makes a new one.
public record Message(
        long id,
        Place place,
        Person author,
        Draft draft,
        Moments moments,
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

    Message edited(Draft newDraft, Moments newMoments) {
        return new Message(id, place, author, newDraft, newMoments, reactions, deleted);
    }

    Message reacted(Reactions newReactions) {
        return new Message(id, place, author, draft, moments, newReactions, deleted);
    }

    Message gone() {
        return new Message(id, place, author, draft, moments, reactions, true);
    }
}
