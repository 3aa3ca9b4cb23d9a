package dev.parley.benchmarks.load;

import dev.parley.benchmarks.control.LoadPlatform;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.simulator.client.JournalEntry;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// The exchanges of one phase, in the order in which the messages were written.
///
/// @param all one per message
public record MessageExchanges(List<MessageExchange> all) {

    public MessageExchanges {
        all = List.copyOf(all);
    }

    /// Reads the exchanges of a phase from a journal.
    ///
    /// @param journal all entries since before the phase
    /// @param platform platform of the phase
    /// @param prefix prefix of the phase's messages
    public static MessageExchanges from(
            Collection<JournalEntry> journal, LoadPlatform platform, String prefix) {
        return new ExchangeReader(platform, prefix).read(journal);
    }

    /// Number of messages written.
    public int written() {
        return all.size();
    }

    /// Number of messages delivered to the bot.
    public int delivered() {
        return (int) all.stream().filter(each -> each.deliveredAt().isPresent()).count();
    }

    /// Number of messages never answered.
    public int lost() {
        return (int) all.stream().filter(MessageExchange::isLost).count();
    }

    /// Number of messages answered more than once.
    public int answeredTwice() {
        return (int) all.stream().filter(MessageExchange::isAnsweredTwice).count();
    }

    /// Processing time of each message.
    public Distribution processingTimes() {
        return times(MessageExchange::processingTime);
    }

    /// Time to the first feedback of each message.
    public Distribution timesToFirstFeedback() {
        return times(MessageExchange::timeToFirstFeedback);
    }

    /// Time from the first message to the last answer; empty if a message was not answered.
    public OptionalLong timeUntilAllAnswered() {
        if (all.isEmpty() || lost() > 0) {
            return OptionalLong.empty();
        }
        var first = all.stream().mapToLong(MessageExchange::writtenAt).min().orElseThrow();
        var last = all.stream().mapToLong(each -> each.answeredAt().orElseThrow()).max();
        return OptionalLong.of(last.orElseThrow() - first);
    }

    /// Time from the first message to the last.
    public long spanNanos() {
        var said = all.stream().mapToLong(MessageExchange::writtenAt).summaryStatistics();
        return all.isEmpty() ? 0 : said.getMax() - said.getMin();
    }

    private Distribution times(Function<MessageExchange, OptionalLong> time) {
        return Distribution.of(
                all.stream().map(time).flatMap(each -> each.stream().boxed()).toList());
    }
}
