package dev.parley.simulator.discord.requests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The latest requests, in the order in which they were answered; the oldest go first.
public final class RequestLog {

    private static final int DEFAULT_CAPACITY = 20_000;
    private static final int MAX_CAPACITY = 1_000_000;

    private final ArrayDeque<TracedRequest> requests = new ArrayDeque<>();
    private final Map<String, String> senders = new ConcurrentHashMap<>();
    private int kept = DEFAULT_CAPACITY;
    private long lastSeq;

    /// An empty log.
    public RequestLog() {}

    /// The requests after a sequence number, oldest first.
    public synchronized List<TracedRequest> since(long seq) {
        List<TracedRequest> found = new ArrayList<>();
        for (TracedRequest each : requests) {
            if (each.seq() > seq) {
                found.add(each);
            }
        }
        return found;
    }

    /// Keeps so many from now on.
    ///
    /// @throws IllegalArgumentException when that is too many
    public synchronized void keep(int number) {
        if (number < 1 || number > MAX_CAPACITY) {
            throw new IllegalArgumentException(
                    "keep must be from 1 to " + MAX_CAPACITY + ", but was: " + number);
        }
        kept = number;
        shorten();
    }

    /// Forgets everything; sequence numbers go on.
    public synchronized void clear() {
        requests.clear();
    }

    synchronized void add(TracedRequest request) {
        requests.addLast(request.numbered(++lastSeq));
        shorten();
    }

    /// The name of who authorises with this; a token itself is never kept readable.
    String sender(String authorization) {
        return authorization.isEmpty()
                ? "none"
                : senders.computeIfAbsent(authorization, any -> "bot " + (senders.size() + 1));
    }

    private void shorten() {
        while (requests.size() > kept) {
            requests.removeFirst();
        }
    }
}
