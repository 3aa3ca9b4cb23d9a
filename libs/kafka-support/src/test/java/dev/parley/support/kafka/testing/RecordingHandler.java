package dev.parley.support.kafka.testing;

import dev.parley.events.ReplyProgress;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Handler that records events in the order of completion and can block on some of them.
public final class RecordingHandler {

    private final List<ReplyProgress> events = new CopyOnWriteArrayList<>();
    private final Set<Integer> started = ConcurrentHashMap.newKeySet();
    private final Set<Integer> heldBack = ConcurrentHashMap.newKeySet();
    private final CountDownLatch release = new CountDownLatch(1);

    /// Lets the handler of a number wait until all are released.
    public RecordingHandler blocking(int number) {
        heldBack.add(number);
        return this;
    }

    /// Handles an event.
    public void on(ReplyProgress event) throws InterruptedException {
        started.add(event.getFrame());
        if (heldBack.contains(event.getFrame())) {
            release.await();
        }
        events.add(event);
    }

    /// Lets those that were held back go on.
    public void release() {
        release.countDown();
    }

    /// True once the handler has started with a number.
    public boolean hasStarted(int number) {
        return started.contains(number);
    }

    /// The numbers that were handled, as often as they were.
    public List<Integer> numbers() {
        return events.stream().map(ReplyProgress::getFrame).toList();
    }

    /// The numbers of a place, in the order in which they were handled.
    public List<Integer> numbersOf(String place) {
        return events.stream()
                .filter(event -> event.getEnvelope().getPlace().equals(place))
                .map(ReplyProgress::getFrame)
                .toList();
    }
}
