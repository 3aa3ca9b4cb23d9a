package dev.parley.testing.soak.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The count of faults that happened, by kind, with what each struck. Threads may share it.
public final class FaultTally {

    private final int asked;
    private final Map<String, List<String>> struck = new TreeMap<>();
    private final Map<String, List<String>> failures = new TreeMap<>();

    /// @param kinds the names of all kinds
    /// @param asked how often each has to happen
    public FaultTally(List<String> kinds, int asked) {
        this.asked = asked;
        for (var kind : kinds) {
            struck.put(kind, new ArrayList<>());
            failures.put(kind, new ArrayList<>());
        }
    }

    /// Counts a fault that happened.
    ///
    /// @param what what it struck
    public synchronized void fired(String kind, String what) {
        listOf(struck, kind).add(what);
    }

    /// Notes a fault that did not happen.
    public synchronized void failed(String kind, String reason) {
        listOf(failures, kind).add(reason);
    }

    /// How often each kind has to happen.
    public int asked() {
        return asked;
    }

    /// What each fault struck, by kind.
    public synchronized Map<String, List<String>> struck() {
        return copyOf(struck);
    }

    /// Why faults did not happen, by kind.
    public synchronized Map<String, List<String>> failures() {
        return copyOf(failures);
    }

    /// The kinds that happened less often than asked.
    public synchronized List<String> missing() {
        return struck.entrySet().stream()
                .filter(kind -> kind.getValue().size() < asked)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> listOf(Map<String, List<String>> lists, String kind) {
        var list = lists.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("'" + kind + "' is not a kind of this run");
        }
        return list;
    }

    private static Map<String, List<String>> copyOf(Map<String, List<String>> lists) {
        var copy = new TreeMap<String, List<String>>();
        lists.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
        return copy;
    }
}
