package dev.parley.bench.load;

import dev.parley.bench.control.ChatPlatform;
import dev.parley.bench.control.JournalEntry;
import dev.parley.bench.report.Distribution;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// What became of the messages of one phase, in the order in which they were written.
///
/// @param all one for each message
public record Exchanges(List<Exchange> all) {

    /// Copies the list.
    public Exchanges {
        all = List.copyOf(all);
    }

    /// Reads a journal.
    ///
    /// @param journal everything since before the phase
    /// @param platform on which people wrote
    /// @param prefix with which the phase's messages begin
    public static Exchanges in(
            Collection<JournalEntry> journal, ChatPlatform platform, String prefix) {
        return new JournalReading(platform, prefix).read(journal);
    }

    /// How many messages were written.
    public int said() {
        return all.size();
    }

    /// How many of them the bot was given.
    public int handedOver() {
        return (int) all.stream().filter(each -> each.handedOver().isPresent()).count();
    }

    /// How many were never answered.
    public int lost() {
        return (int) all.stream().filter(Exchange::isLost).count();
    }

    /// How many were answered more than once.
    public int answeredTwice() {
        return (int) all.stream().filter(Exchange::isAnsweredTwice).count();
    }

    /// The bot's own time per message.
    public Distribution ownTimes() {
        return times(Exchange::ownTime);
    }

    /// The time to the first sign of an answer.
    public Distribution timesToFirstSign() {
        return times(Exchange::timeToFirstSign);
    }

    /// From the first message to the last answer; nothing when a message was not answered.
    public OptionalLong untilAllAnswered() {
        if (all.isEmpty() || lost() > 0) {
            return OptionalLong.empty();
        }
        var first = all.stream().mapToLong(Exchange::said).min().orElseThrow();
        var last = all.stream().mapToLong(each -> each.answered().orElseThrow()).max();
        return OptionalLong.of(last.orElseThrow() - first);
    }

    /// From the first message to the last one: how long the writing took.
    public long spanNanos() {
        var said = all.stream().mapToLong(Exchange::said).summaryStatistics();
        return all.isEmpty() ? 0 : said.getMax() - said.getMin();
    }

    private Distribution times(Function<Exchange, OptionalLong> time) {
        return Distribution.of(
                all.stream().map(time).flatMap(each -> each.stream().boxed()).toList());
    }
}
