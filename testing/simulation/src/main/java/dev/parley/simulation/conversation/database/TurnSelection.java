package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.OpenedTurn;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.ids.EventIds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Choice of the messages of a turn and of those before it, as the service's statements make it.
final class TurnSelection {

    private TurnSelection() {}

    static Optional<OpenedTurn> open(
            ConversationRow conversation, TurnSettings settings, Instant now) {
        var pending = pending(conversation, settings.contextWindow().maxMessages());
        if (conversation.inFlight().isPresent() || pending.isEmpty()) {
            return Optional.empty();
        }
        var texts = pending.stream().map(MessageRow::message).toList();
        var included = settings.contextWindow().fitting(texts);
        var taken = pending.subList(0, included);
        var first = taken.getFirst();
        var turn =
                new Turn(
                        EventIds.turn(first.eventId()),
                        conversation.id(),
                        first.place(),
                        taken.getLast().messageId(),
                        taken.stream().map(MessageRow::eventId).toList(),
                        settings.models().select(conversation.model(), null),
                        now.plus(settings.timeout()));
        var history = history(conversation, settings.contextWindow().maxMessages());
        conversation.open(turn);
        return Optional.of(new OpenedTurn(turn, history, texts.subList(0, included)));
    }

    private static List<MessageRow> pending(ConversationRow conversation, int limit) {
        var pending = new ArrayList<MessageRow>();
        for (var each : conversation.messages()) {
            if (each.turn() == null
                    && pending.size() < limit
                    && (pending.isEmpty() || pending.getFirst().place().equals(each.place()))) {
                pending.add(each);
            }
        }
        return pending;
    }

    private static List<PromptMessage> history(ConversationRow conversation, int limit) {
        var earlier = conversation.messages().stream().filter(each -> each.turn() != null).toList();
        return earlier.subList(Math.max(0, earlier.size() - limit), earlier.size()).stream()
                .sorted(
                        Comparator.<MessageRow>comparingInt(
                                        each -> conversation.position(each.turn()))
                                .thenComparing(each ->
                                        each.message().role() == PromptMessage.Role.ASSISTANT))
                .map(MessageRow::message)
                .toList();
    }
}
