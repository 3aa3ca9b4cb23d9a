package dev.parley.conversation.turn;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Turns over a store in memory, with what a test asks about their effects.
abstract class TurnScenario {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Person ALICE = new Person("discord", "7", "Alice");
    static final Person BOB = new Person("discord", "8", "Bob");
    static final Place CHANNEL = Place.discord("100");

    final InMemoryConversationStore store = new InMemoryConversationStore(NOON);
    final TurnLifecycle turns = turns(ConversationScope.USER_IN_PLACE);

    final TurnLifecycle turns(ConversationScope scope) {
        var settings =
                new TurnSettings(
                        scope,
                        new ModelCatalog(List.of("small", "large"), "small"),
                        new ContextWindow("Be kind.", 20, 1_000, 100_000),
                        Duration.ofMinutes(3));
        return new TurnLifecycle(store, settings);
    }

    static IncomingMessage messageForAnyBot(String id, String text) {
        return new IncomingMessage(event(id), CHANNEL, ALICE, id, text, null, true);
    }

    static IncomingMessage message(String id, String text) {
        return message(ALICE, id, text, null);
    }

    static IncomingMessage message(Person author, String id, String text, @Nullable Quote quote) {
        return new IncomingMessage(event(id), CHANNEL, author, id, text, quote, false);
    }

    static UUID event(String id) {
        return EventIds.inboundEvent("discord", "900", id);
    }

    static InferenceOutcome completed(String text) {
        return new InferenceOutcome.Completed(text, "small", false, 10L, 3L);
    }

    final Turn requestedTurn() {
        return last(Effect.RequestInference.class).turn();
    }

    final List<PromptMessage> requestedContext() {
        return last(Effect.RequestInference.class).context();
    }

    final String replyText() {
        return last(Effect.Reply.class).text();
    }

    final String directReplyText() {
        return last(Effect.DirectReply.class).text();
    }

    final <D extends Effect> D last(Class<D> kind) {
        return store.effects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " emitted"));
    }
}
