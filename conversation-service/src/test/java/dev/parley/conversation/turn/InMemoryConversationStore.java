package dev.parley.conversation.turn;

import static java.util.Objects.requireNonNull;

import dev.parley.ids.EventIds;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
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

    final Set<UUID> unclosable = new HashSet<>();

    private Instant now;

    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, UUID> active = new HashMap<>();
    private final Map<String, String> preferences = new HashMap<>();
    private final Map<UUID, String> overrides = new HashMap<>();
    private final Map<UUID, String> owners = new HashMap<>();
    private final Map<UUID, Turn> inFlight = new LinkedHashMap<>();
    private final List<Entry> messages = new ArrayList<>();
    private final List<UUID> turnsInOrder = new ArrayList<>();

    InMemoryConversationStore(Instant now) {
        this.now = now;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public <R> R inTransaction(Function<ConversationTransaction, R> work) {
        return work.apply(this);
    }

    @Override
    public boolean recordIfNew(UUID eventId) {
        return seen.add(eventId);
    }

    @Override
    public Optional<Session> lockSessionIfNew(UUID eventId, Person person, String scopeKey) {
        return recordIfNew(eventId) ? Optional.of(session(person, scopeKey)) : Optional.empty();
    }

    private Session session(Person person, String scopeKey) {
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
    public Optional<OpenedTurn> openTurn(UUID conversationId, TurnSettings settings) {
        var isBusy =
                inFlight.values().stream()
                        .anyMatch(turn -> turn.conversationId().equals(conversationId));
        var all = waitingIn(conversationId);
        if (isBusy || all.isEmpty()) {
            return Optional.empty();
        }
        var texts = all.stream().map(entry -> entry.line()).toList();
        var included = settings.contextWindow().fitting(texts);
        var waiting = all.subList(0, included);
        var turn = turnOver(conversationId, waiting, settings);
        inFlight.put(turn.id(), turn);
        var history = history(conversationId, settings.contextWindow().maxMessages());
        turnsInOrder.add(turn.id());
        messages.replaceAll(entry -> waiting.contains(entry) ? entry.in(turn.id()) : entry);
        return Optional.of(new OpenedTurn(turn, history, texts.subList(0, included)));
    }

    private List<Entry> waitingIn(UUID conversationId) {
        return messages.stream()
                .filter(entry -> entry.conversation().equals(conversationId))
                .filter(entry -> entry.turn() == null)
                .toList();
    }

    private Turn turnOver(UUID conversationId, List<Entry> waiting, TurnSettings settings) {
        return new Turn(
                EventIds.turn(waiting.getFirst().source().eventId()),
                conversationId,
                waiting.getFirst().source().place(),
                waiting.getLast().source().messageId(),
                waiting.stream().map(entry -> entry.source().eventId()).toList(),
                settings.models()
                        .select(
                                overrides.get(conversationId),
                                preferences.get(String.valueOf(owners.get(conversationId)))),
                now.plus(settings.timeout()));
    }

    @Override
    public Optional<Turn> cancelTurn(UUID conversationId) {
        var cancelled =
                inFlight.values().stream()
                        .filter(turn -> turn.conversationId().equals(conversationId))
                        .findFirst();
        cancelled.ifPresent(turn -> inFlight.remove(turn.id()));
        return cancelled;
    }

    @Override
    public List<DiscardedMessage> discardPending(UUID conversationId) {
        var waiting = waitingIn(conversationId);
        messages.removeAll(waiting);
        return waiting.stream()
                .map(entry ->
                        new DiscardedMessage(entry.source().eventId(), entry.source().place()))
                .toList();
    }

    private List<PromptMessage> history(UUID conversationId, int limit) {
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
    public Optional<ClosedTurn> closeTurn(UUID turnId, TurnState state) {
        if (unclosable.contains(turnId)) {
            throw new IllegalStateException("turn cannot be closed");
        }
        return Optional.ofNullable(inFlight.remove(turnId))
                .map(turn -> new ClosedTurn(turn, !waitingIn(turn.conversationId()).isEmpty()));
    }

    @Override
    public Optional<ClosedTurn> closeOverdueTurn(UUID turnId, Duration grace) {
        return closeTurn(turnId, TurnState.OVERDUE);
    }

    @Override
    public List<UUID> overdueTurns(Duration grace, int limit) {
        return inFlight.values().stream()
                .filter(turn -> turn.deadline().plus(grace).isBefore(now))
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

        /// Message of a person that this came from.
        IncomingMessage source() {
            return requireNonNull(message);
        }

        Entry in(UUID turnId) {
            return new Entry(conversation, message, line, turnId);
        }
    }
}
