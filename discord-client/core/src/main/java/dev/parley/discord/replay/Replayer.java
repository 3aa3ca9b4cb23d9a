package dev.parley.discord.replay;

import dev.parley.discord.model.DiscordError.NoMatch;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Transport that answers from a cassette; safe for concurrent use.
///
/// Responses have no headers, so no rate limit is learned from them.
final class Replayer implements Transport {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final Cassette cassette;
    private final Set<String> callerKnownIds;
    private final Redactor redactor;
    private final InstantSource time;
    private final IdMapping ids = new IdMapping();

    Replayer(Cassette cassette, Redactor redactor, InstantSource time) {
        this.cassette = cassette;
        this.callerKnownIds = cassette.callerKnownIds();
        this.redactor = redactor;
        this.time = time;
    }

    @Override
    public synchronized Reply send(Request request) {
        var live = redactor.withSecretsOf(request.route()).request(request);
        var operation = ids.toRecorded(request.operation());
        var body = ids.toRecorded(live.body());
        var playback = cassette.take(operation, live.method(), body);
        if (playback.isEmpty()) {
            var closest = new ClosestMatch(operation, body).find(cassette.all());
            return new Reply.Withheld(new NoMatch(request.operation(), closest));
        }
        var recording = playback.get().interaction();
        var rewriter = new ResponseRewriter(ids, callerKnownIds, time.instant());
        return new Reply.Response(
                recording.response().status(),
                NO_HEADERS,
                rewriter.rewrite(recording, live, playback.get().isRepeated()));
    }
}
