package dev.parley.conversation.turn;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// In-memory [ConversationStore] that records the emitted effects.
final class InMemoryConversationStore implements ConversationStore, ConversationTransaction {

    final List<Effect> effects = new ArrayList<>();
    final Map<UUID, String> deliveries = new HashMap<>();

    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, UUID> active = new HashMap<>();
    private final Map<String, String> preferences = new HashMap<>();
    private final Map<UUID, String> overrides = new HashMap<>();
    private final Map<UUID, String> owners = new HashMap<>();
    private final Map<UUID, Turn> inFlight = new LinkedHashMap<>();
    private final List<Entry> messages = new ArrayList<>();
    private final List<UUID> turnsInOrder = new ArrayList<>();

    @Override
    public <R> R inTransaction(Function<ConversationTransaction, R> work) {
        return work.apply(this);
    }

    @Override
    public boolean recordIfNew(UUID eventId) {
        return seen.add(eventId);
    }

    @Override
    public Session lockSession(Person person, Place place, String scopeKey) {
        var conversation = active.computeIfAbsent(scopeKey, any -> UUID.randomUUID());
        owners.put(conversation, person.id());
        return new Session(
                EventIds.inboundEvent("test", "user", person.id()),
                conversation,
                overrides.get(conversation),
                preferences.get(person.id()));
    }

    @Override
    public void endConversation(Session session, Person person) {
        active.values().remove(session.conversationId());
    }

    @Override
    public void setPreferredModel(Session session, String model) {
        preferences.put(String.valueOf(owners.get(session.conversationId())), model);
    }

    @Override
    public void setModelOverride(Session session, String model) {
        overrides.put(session.conversationId(), model);
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        messages.add(
                new Entry(
                        conversationId,
                        message,
                        new PromptMessage(PromptMessage.Role.USER, text),
                        null));
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        messages.add(
                new Entry(
                        turn.conversationId(),
                        null,
                        new PromptMessage(PromptMessage.Role.ASSISTANT, answer.text()),
                        turn.id()));
    }

    @Override
    public Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline) {
        var isBusy =
                inFlight.values().stream()
                        .anyMatch(turn -> turn.conversationId().equals(conversationId));
        var waiting = waitingIn(conversationId);
        if (isBusy || waiting.isEmpty()) {
            return Optional.empty();
        }
        var turn = turnOver(conversationId, waiting, model, deadline);
        inFlight.put(turn.id(), turn);
        turnsInOrder.add(turn.id());
        messages.replaceAll(
                entry -> waiting.contains(entry.message()) ? entry.in(turn.id()) : entry);
        return Optional.of(turn);
    }

    private List<IncomingMessage> waitingIn(UUID conversationId) {
        var waiting = new ArrayList<IncomingMessage>();
        for (var entry : messages) {
            var message = entry.message();
            if (entry.conversation().equals(conversationId)
                    && entry.turn() == null
                    && message != null) {
                waiting.add(message);
            }
        }
        return waiting;
    }

    private Turn turnOver(
            UUID conversationId,
            List<IncomingMessage> waiting,
            ModelChoice model,
            Instant deadline) {
        return new Turn(
                EventIds.turn(waiting.getFirst().eventId()),
                conversationId,
                waiting.getFirst().place(),
                waiting.getLast().messageId(),
                waiting.stream().map(IncomingMessage::eventId).toList(),
                model.choose(
                        overrides.get(conversationId),
                        preferences.get(String.valueOf(owners.get(conversationId)))),
                deadline);
    }

    @Override
    public List<PromptMessage> history(UUID conversationId, int limit) {
        var lines =
                messages.stream()
                        .filter(entry -> entry.conversation().equals(conversationId))
                        .filter(entry -> entry.turn() != null)
                        .sorted(
                                Comparator.<Entry>comparingInt(
                                                entry -> turnsInOrder.indexOf(entry.turn()))
                                        .thenComparing(entry ->
                                                entry.line().role()
                                                        == PromptMessage.Role.ASSISTANT))
                        .map(Entry::line)
                        .toList();
        return lines.subList(Math.max(0, lines.size() - limit), lines.size());
    }

    @Override
    public Optional<Turn> closeTurn(UUID turnId, TurnState state) {
        return Optional.ofNullable(inFlight.remove(turnId));
    }

    @Override
    public List<UUID> overdueTurns(Instant before, int limit) {
        return inFlight.values().stream()
                .filter(turn -> turn.deadline().isBefore(before))
                .map(Turn::id)
                .limit(limit)
                .toList();
    }

    @Override
    public void recordDelivery(UUID turnId, String outcome) {
        deliveries.put(turnId, outcome);
    }

    @Override
    public void emit(Effect effect) {
        effects.add(effect);
    }

    /// Returns and clears the recorded effects.
    List<Effect> takeEffects() {
        var taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    /// A message of the history with its source and its turn.
    private record Entry(
            UUID conversation,
            @Nullable IncomingMessage message,
            PromptMessage line,
            @Nullable UUID turn) {

        Entry in(UUID turnId) {
            return new Entry(conversation, message, line, turnId);
        }
    }
}
