package dev.parley.ingress.discord.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads up what was missed: after a restart, and after a session that Discord would not resume.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class CatchUp {

    private final Positions positions;

    /// Catches up from the given positions.
    public CatchUp(Positions positions) {
        this.positions = positions;
    }

    /// Reads every channel from its position on, one channel after the other.
    ///
    /// @param now bounds how far back it goes
    /// @param taker takes each message, oldest first within its channel
    /// @return how many messages were read
    /// @throws InterruptedException when the service stops meanwhile
    public int run(History history, Instant now, Taker taker) throws InterruptedException {
        var read = 0;
        for (var start : starts(history, now).entrySet()) {
            read += run(history, start.getKey(), start.getValue(), taker);
        }
        return read;
    }

    private static int run(History history, long channelId, Start start, Taker taker)
            throws InterruptedException {
        var read = 0;
        var after = start.after();
        for (var page = history.after(channelId, start.direct(), after);
                !page.isEmpty();
                page = history.after(channelId, start.direct(), after)) {
            for (var post : page) {
                taker.take(post);
            }
            read += page.size();
            after = page.getLast().messageId();
        }
        return read;
    }

    /// Where each channel is to be read from; taken before the first message is, because every
    /// message moves the positions.
    private Map<Long, Start> starts(History history, Instant now) throws InterruptedException {
        var starts = new LinkedHashMap<Long, Start>();
        var ofServers = new HashSet<Long>();
        for (var channel : history.channels()) {
            ofServers.add(channel.id());
            var after = positions.after(channel.id(), now);
            var silent = channel.lastMessageId() != 0 && channel.lastMessageId() <= after.orElse(0);
            if (after.isPresent() && !silent) {
                starts.put(channel.id(), new Start(after.getAsLong(), false));
            }
        }
        // DMs, which Discord lists nowhere, and threads that were put away
        positions
                .known()
                .forEach((id, direct) -> {
                    if (!ofServers.contains(id)) {
                        positions
                                .after(id, now)
                                .ifPresent(after -> starts.put(id, new Start(after, direct)));
                    }
                });
        return starts;
    }

    private record Start(long after, boolean direct) {}

    /// Takes a message that was missed.
    @FunctionalInterface
    public interface Taker {
        /// Takes one.
        ///
        /// @throws InterruptedException when the service stops meanwhile
        void take(Post post) throws InterruptedException;
    }
}
