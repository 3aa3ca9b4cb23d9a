package dev.parley.simulator.discord.requests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Log of the latest REST requests in the order of their replies; the oldest entries go first.
public final class RequestLog {

    private static final int DEFAULT_CAPACITY = 20_000;
    private static final int MAX_CAPACITY = 1_000_000;

    private final ArrayDeque<TracedRequest> requests = new ArrayDeque<>();
    private final Map<String, String> senders = new ConcurrentHashMap<>();
    private int kept = DEFAULT_CAPACITY;
    private long lastSeq;

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

    /// Sets the capacity.
    ///
    /// @throws IllegalArgumentException when it is out of range
    public synchronized void keep(int number) {
        if (number < 1 || number > MAX_CAPACITY) {
            throw new IllegalArgumentException(
                    "keep must be from 1 to " + MAX_CAPACITY + ", but was: " + number);
        }
        kept = number;
        shorten();
    }

    /// Empties the log; sequence numbers continue.
    public synchronized void clear() {
        requests.clear();
    }

    synchronized void add(TracedRequest request) {
        requests.addLast(request.numbered(++lastSeq));
        shorten();
    }

    /// The pseudonym of a token; the log never contains the token itself.
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
