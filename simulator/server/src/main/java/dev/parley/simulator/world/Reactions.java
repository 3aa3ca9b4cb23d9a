package dev.parley.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The reactions to a message.
///
/// @param byEmoji ids of the reacting people by emoji, oldest first
public record Reactions(Map<String, Set<Long>> byEmoji) {

    /// No reactions.
    public static final Reactions NONE = new Reactions(Map.of());

    Reactions with(String emoji, long person) {
        Map<String, Set<Long>> next = new LinkedHashMap<>(byEmoji);
        Set<Long> people = new LinkedHashSet<>(byEmoji.getOrDefault(emoji, Set.of()));
        people.add(person);
        next.put(emoji, people);
        return new Reactions(next);
    }

    Reactions without(String emoji, long person) {
        Map<String, Set<Long>> next = new LinkedHashMap<>(byEmoji);
        Set<Long> people = new LinkedHashSet<>(byEmoji.getOrDefault(emoji, Set.of()));
        people.remove(person);
        if (people.isEmpty()) {
            next.remove(emoji);
        } else {
            next.put(emoji, people);
        }
        return new Reactions(next);
    }
}
