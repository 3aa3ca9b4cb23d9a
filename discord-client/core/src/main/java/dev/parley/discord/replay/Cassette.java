package dev.parley.discord.replay;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Recordings of a replay, from which each request takes the one that matches.
///
/// Recordings with the same operation, method and canonical body match first, then those with the
/// same operation. Several matches are played once each in recorded order; afterwards the last one
/// is repeated. Used by one thread at a time.
final class Cassette {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<RecordedInteraction> all;
    private final Map<String, MatchQueue> byKey = new HashMap<>();
    private final Map<String, MatchQueue> byOperation = new HashMap<>();

    /// An identity set, because two recordings may be equal.
    private final Set<RecordedInteraction> played =
            Collections.newSetFromMap(new IdentityHashMap<>());

    Cassette(List<RecordedInteraction> interactions) {
        all = List.copyOf(interactions);
        for (var interaction : all) {
            byKey.computeIfAbsent(key(interaction), key -> new MatchQueue()).add(interaction);
            byOperation
                    .computeIfAbsent(interaction.operation(), operation -> new MatchQueue())
                    .add(interaction);
        }
    }

    private static String key(RecordedInteraction interaction) {
        var request = interaction.request();
        return CanonicalForm.fingerprint(interaction.operation(), request.method(), request.body());
    }

    /// A recording that was taken.
    ///
    /// @param isRepeated whether it was taken before
    record Playback(RecordedInteraction interaction, boolean isRepeated) {}

    /// Takes the recording that matches a request.
    ///
    /// @param body the body, with recorded ids
    Optional<Playback> take(String operation, String method, JsonNode body) {
        return Optional.ofNullable(byKey.get(CanonicalForm.fingerprint(operation, method, body)))
                .or(() -> Optional.ofNullable(byOperation.get(operation)))
                .map(matches -> matches.next(played))
                .map(next -> new Playback(next, !played.add(next)));
    }

    /// Returns all recordings in recorded order.
    List<RecordedInteraction> all() {
        return all;
    }

    /// Returns ids that appear in a request before they appear in any response: the caller knew
    /// them by itself.
    Set<String> callerKnownIds() {
        var known = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var interaction : all) {
            var request = interaction.request();
            numbers(request.path() + " " + request.body()).stream()
                    .filter(id -> !seen.contains(id))
                    .forEach(known::add);
            seen.addAll(numbers(interaction.response().body().toString()));
        }
        return known;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Recordings that match equally well.
    private static final class MatchQueue {

        private final List<RecordedInteraction> interactions = new ArrayList<>();
        private int next;

        void add(RecordedInteraction interaction) {
            interactions.add(interaction);
        }

        /// Returns the first one that was not played, or the last.
        RecordedInteraction next(Set<RecordedInteraction> played) {
            while (next < interactions.size() - 1 && played.contains(interactions.get(next))) {
                next++;
            }
            return interactions.get(next);
        }
    }
}
