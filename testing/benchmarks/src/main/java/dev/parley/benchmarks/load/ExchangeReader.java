package dev.parley.benchmarks.load;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.simulator.client.JournalEntry;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Assembles the exchanges of a phase from the entries of the simulator's journal.
final class ExchangeReader {

    private final LoadPlatform platform;
    private final String prefix;
    private final Map<String, MessageTrail> trails = new LinkedHashMap<>();
    private final Map<String, TreeSet<Long>> feedbackTimes = new HashMap<>();

    ExchangeReader(LoadPlatform platform, String prefix) {
        this.platform = platform;
        this.prefix = prefix;
    }

    MessageExchanges read(Collection<JournalEntry> journal) {
        journal.forEach(this::record);
        return new MessageExchanges(trails.values().stream().map(this::exchange).toList());
    }

    private void record(JournalEntry entry) {
        var text = entry.text() == null ? "" : entry.text();
        switch (entry.kind()) {
            case "user-message" -> {
                if (text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, MessageTrail::new).written(entry);
                }
            }
            case "bot-message", "bot-edit" -> {
                recordFeedback(entry);
                QuotedTexts.in(text).stream()
                        .filter(quoted -> quoted.startsWith(prefix))
                        .forEach(quoted ->
                                trails.computeIfAbsent(quoted, MessageTrail::new).answered(entry));
            }
            case "typing" -> recordFeedback(entry);
            case "model-call" -> {
                if (text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, MessageTrail::new).modelCalled(entry.nanos());
                }
            }
            default -> {
                if (entry.kind().equals(platform.deliveryKind()) && text.startsWith(prefix)) {
                    trails.computeIfAbsent(text, MessageTrail::new).delivered(entry.nanos());
                }
            }
        }
    }

    private void recordFeedback(JournalEntry entry) {
        feedbackTimes
                .computeIfAbsent(String.valueOf(entry.place()), place -> new TreeSet<>())
                .add(entry.nanos());
    }

    private MessageExchange exchange(MessageTrail trail) {
        return new MessageExchange(
                trail.text,
                trail.written,
                optional(trail.delivered),
                optional(trail.modelCalled),
                firstFeedback(trail),
                optional(trail.answered),
                trail.answers.size());
    }

    private OptionalLong firstFeedback(MessageTrail trail) {
        var inPlace = feedbackTimes.getOrDefault(String.valueOf(trail.place), new TreeSet<>());
        var sign = trail.delivered == NEVER ? null : inPlace.ceiling(trail.delivered);
        return sign == null ? OptionalLong.empty() : OptionalLong.of(sign);
    }

    private static OptionalLong optional(long nanos) {
        return nanos == NEVER ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    private static final long NEVER = Long.MAX_VALUE;

    /// Entries of one message so far: the earliest time of each event.
    private static final class MessageTrail {
        private final String text;
        private @Nullable String place;
        private long written = NEVER;
        private long delivered = NEVER;
        private long modelCalled = NEVER;
        private long answered = NEVER;
        private final Set<String> answers = new HashSet<>();

        MessageTrail(String text) {
            this.text = text;
        }

        void written(JournalEntry entry) {
            written = entry.nanos();
            place = entry.place();
        }

        void delivered(long nanos) {
            delivered = Math.min(delivered, nanos);
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
