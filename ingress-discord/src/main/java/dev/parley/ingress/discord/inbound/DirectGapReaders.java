package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.DirectGap;
import dev.parley.ingress.discord.intake.DirectGap.Reading;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.support.retry.RetryBackoff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Readers of DM channels' gaps, each on a thread of its own. The live dispatches of a channel wait
/// here for its reader, those of other channels do not.
///
/// Only the queue's thread calls it.
final class DirectGapReaders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectGapReaders.class);

    private final int limit;
    private final int rounds;
    private final RetryBackoff backoff;
    private final Completion completion;
    private final Map<Long, List<Dispatch>> waiting = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param limit the number of channels that are read at a time
    /// @param rounds the number of attempts at a history, delayed by `backoff`
    /// @param completion receives each outcome on the reader's thread
    DirectGapReaders(int limit, int rounds, RetryBackoff backoff, Completion completion) {
        this.limit = limit;
        this.rounds = rounds;
        this.backoff = backoff;
        this.completion = completion;
    }

    /// Receives the outcome of reading a gap.
    @FunctionalInterface
    interface Completion {
        void completed(DirectGap gap, Reading reading) throws InterruptedException;
    }

    /// Returns true if no further channel may be read at the moment.
    boolean isFull() {
        return waiting.size() >= limit;
    }

    /// Reads a gap; the dispatch that revealed it waits.
    void start(DirectGap gap, ChannelHistory history, Dispatch first) {
        waiting.put(gap.channelId(), new ArrayList<>(List.of(first)));
        threads.execute(() -> run(gap, history));
    }

    /// Takes a dispatch whose channel is being read.
    ///
    /// @return false if it does not have to wait
    boolean take(Dispatch dispatch) {
        var channel = channelOf(dispatch);
        var before = channel.isEmpty() ? null : waiting.get(channel.getAsLong());
        return before != null && before.add(dispatch);
    }

    /// Returns the dispatches that waited for a channel's reader, in their order.
    List<Dispatch> release(long channelId) {
        var released = waiting.remove(channelId);
        return released == null ? List.of() : released;
    }

    private void run(DirectGap gap, ChannelHistory history) {
        try {
            completion.completed(gap, read(gap, history));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reading read(DirectGap gap, ChannelHistory history) throws InterruptedException {
        var reading = new Reading(List.of(), Optional.of(gap));
        for (var round = 1; ; round++) {
            var rest = reading.rest();
            if (rest.isPresent()) {
                reading = reading.followedBy(attempt(rest.get(), history));
            }
            if (reading.rest().isEmpty() || round >= rounds) {
                return reading;
            }
            Thread.sleep(backoff.delayAfter(round));
        }
    }

    private static Reading attempt(DirectGap gap, ChannelHistory history)
            throws InterruptedException {
        try {
            return gap.read(history);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("channel", gap.channelId())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("could not read what a DM channel's first message reveals");
            return new Reading(List.of(), Optional.of(gap));
        }
    }

    private static OptionalLong channelOf(Dispatch dispatch) {
        return switch (dispatch) {
            case Dispatch.Posted posted -> OptionalLong.of(posted.message().channelId());
            case Dispatch.Edited edited -> OptionalLong.of(edited.message().channelId());
            case Dispatch.Deleted deleted -> OptionalLong.of(deleted.channelId());
            case Dispatch.Invoked invoked -> OptionalLong.of(invoked.channelId());
            case Dispatch.Pressed pressed -> OptionalLong.of(pressed.channelId());
            case Dispatch.Skipped _ -> OptionalLong.empty();
        };
    }

    /// Stops the readers.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
