package dev.parley.bench.load;

import dev.parley.bench.control.ChatPlatform;
import dev.parley.bench.control.JournalEntry;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Puts together, entry by entry, what became of each message of a phase.
final class JournalReading {

    private final ChatPlatform platform;
    private final String prefix;
    private final Map<String, Trail> trails = new LinkedHashMap<>();
    private final Map<String, TreeSet<Long>> signs = new HashMap<>();

    JournalReading(ChatPlatform platform, String prefix) {
        this.platform = platform;
        this.prefix = prefix;
    }

    Exchanges read(Collection<JournalEntry> journal) {
        journal.forEach(this::note);
        return new Exchanges(trails.values().stream().map(this::exchange).toList());
    }

    private void note(JournalEntry entry) {
        var text = entry.text() == null ? "" : entry.text();
        switch (entry.kind()) {
            case "user-message" -> {
                if (text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, Trail::new).said(entry);
                }
            }
            case "bot-message", "bot-edit" -> {
                sign(entry);
                Quotes.in(text).stream()
                        .filter(quoted -> quoted.startsWith(prefix))
                        .forEach(quoted ->
                                trails.computeIfAbsent(quoted, Trail::new).answered(entry));
            }
            case "typing" -> sign(entry);
            case "model-call" -> {
                if (text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, Trail::new).modelCalled(entry.nanos());
                }
            }
            default -> {
                if (entry.kind().equals(platform.handedOver()) && text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, Trail::new).handedOver(entry.nanos());
                }
            }
        }
    }

    private void sign(JournalEntry entry) {
        signs.computeIfAbsent(String.valueOf(entry.place()), place -> new TreeSet<>())
                .add(entry.nanos());
    }

    private Exchange exchange(Trail trail) {
        return new Exchange(
                trail.text,
                trail.said,
                optional(trail.handedOver),
                optional(trail.modelCalled),
                firstSign(trail),
                optional(trail.answered),
                trail.answers.size());
    }

    private OptionalLong firstSign(Trail trail) {
        var inPlace = signs.getOrDefault(String.valueOf(trail.place), new TreeSet<>());
        var sign = trail.handedOver == NEVER ? null : inPlace.ceiling(trail.handedOver);
        return sign == null ? OptionalLong.empty() : OptionalLong.of(sign);
    }

    private static OptionalLong optional(long nanos) {
        return nanos == NEVER ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    private static final long NEVER = Long.MAX_VALUE;

    /// What the journal has said of one message so far: the earliest of each moment.
    private static final class Trail {
        private final String text;
        private @Nullable String place;
        private long said = NEVER;
        private long handedOver = NEVER;
        private long modelCalled = NEVER;
        private long answered = NEVER;
        private final Set<String> answers = new HashSet<>();

        Trail(String text) {
            this.text = text;
        }

        void said(JournalEntry entry) {
            said = entry.nanos();
            place = entry.place();
        }

        void handedOver(long nanos) {
            handedOver = Math.min(handedOver, nanos);
        }

        void modelCalled(long nanos) {
            modelCalled = Math.min(modelCalled, nanos);
        }

        void answered(JournalEntry entry) {
            answered = Math.min(answered, entry.nanos());
            answers.add(String.valueOf(entry.messageId()));
        }
    }
}
