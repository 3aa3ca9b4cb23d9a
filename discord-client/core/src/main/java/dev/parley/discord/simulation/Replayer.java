package dev.parley.discord.simulation;

import dev.parley.discord.DiscordError.NoMatch;
import dev.parley.discord.wire.Exchange;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;

import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The exchange with a file of recordings instead of Discord; safe for concurrent use.
///
/// Answers have no headers, so that no limit is learned from them.
final class Replayer implements Exchange {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final Shelf shelf;
    private final Set<String> callersOwn;
    private final Redaction redaction;
    private final InstantSource time;
    private final FreshIds ids = new FreshIds();

    Replayer(Shelf shelf, Redaction redaction, InstantSource time) {
        this.shelf = shelf;
        this.callersOwn = shelf.callersOwn();
        this.redaction = redaction;
        this.time = time;
    }

    @Override
    public synchronized Reply exchange(Request request) {
        var live = redaction.and(request.route()).asked(request);
        var operation = ids.asRecorded(request.operation());
        var body = ids.asRecorded(live.body());
        var taken = shelf.take(operation, live.method(), body);
        if (taken.isEmpty()) {
            var nearest = new Nearest(operation, body).of(shelf.all());
            return new Reply.Withheld(new NoMatch(request.operation(), nearest));
        }
        var recording = taken.get().interaction();
        var revival = new Revival(ids, callersOwn, time.instant());
        return new Reply.Answered(
                recording.answered().status(),
                NO_HEADERS,
                revival.body(recording, live, taken.get().isAgain()));
    }
}
