package dev.parley.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Who reacted to a message with what.
///
/// @param byEmoji the reacting people's ids for each emoji, oldest first
public record Reactions(Map<String, Set<Long>> byEmoji) {

    /// No reaction yet.
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
