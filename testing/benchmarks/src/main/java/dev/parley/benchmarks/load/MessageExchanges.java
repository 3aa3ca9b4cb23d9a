package dev.parley.benchmarks.load;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.simulator.client.JournalEntry;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// What became of the messages of one phase, in the order in which they were written.
///
/// @param all one for each message
public record MessageExchanges(List<MessageExchange> all) {

    /// Copies the list.
    public MessageExchanges {
        all = List.copyOf(all);
    }

    /// Reads a journal.
    ///
    /// @param journal everything since before the phase
    /// @param platform on which people wrote
    /// @param prefix with which the phase's messages begin
    public static MessageExchanges from(
            Collection<JournalEntry> journal, LoadPlatform platform, String prefix) {
        return new ExchangeReader(platform, prefix).read(journal);
    }

    /// How many messages were written.
    public int written() {
        return all.size();
    }

    /// How many of them the bot was given.
    public int delivered() {
        return (int) all.stream().filter(each -> each.deliveredAt().isPresent()).count();
    }

    /// How many were never answered.
    public int lost() {
        return (int) all.stream().filter(MessageExchange::isLost).count();
    }

    /// How many were answered more than once.
    public int answeredTwice() {
        return (int) all.stream().filter(MessageExchange::isAnsweredTwice).count();
    }

    /// The bot's own time per message.
    public Distribution processingTimes() {
        return times(MessageExchange::processingTime);
    }

    /// The time to the first sign of an answer.
    public Distribution timesToFirstFeedback() {
        return times(MessageExchange::timeToFirstFeedback);
    }

    /// From the first message to the last answer; nothing when a message was not answered.
    public OptionalLong timeUntilAllAnswered() {
        if (all.isEmpty() || lost() > 0) {
            return OptionalLong.empty();
        }
        var first = all.stream().mapToLong(MessageExchange::writtenAt).min().orElseThrow();
        var last = all.stream().mapToLong(each -> each.answeredAt().orElseThrow()).max();
        return OptionalLong.of(last.orElseThrow() - first);
    }

    /// From the first message to the last one: how long the writing took.
    public long spanNanos() {
        var said = all.stream().mapToLong(MessageExchange::writtenAt).summaryStatistics();
        return all.isEmpty() ? 0 : said.getMax() - said.getMin();
    }

    private Distribution times(Function<MessageExchange, OptionalLong> time) {
        return Distribution.of(
                all.stream().map(time).flatMap(each -> each.stream().boxed()).toList());
    }
}
