package dev.parley.e2e;

import dev.parley.e2e.judge.Entry;
import dev.parley.e2e.judge.Judge;
import dev.parley.e2e.judge.Verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Everything that happened on the simulated platforms since one story began.
final class Journal {

    private final Simulator simulator;
    private final List<Entry> entries = new ArrayList<>();
    private long last;

    private Journal(Simulator simulator, long last) {
        this.simulator = simulator;
        this.last = last;
    }

    /// A journal that begins now.
    static Journal from(Simulator simulator) {
        return new Journal(simulator, simulator.journal(0).last());
    }

    /// What happened so far.
    synchronized List<Entry> read() {
        var page = simulator.journal(last);
        last = page.last();
        entries.addAll(page.entries());
        return List.copyOf(entries);
    }

    /// What it came to so far.
    Verdict verdict() {
        return Judge.of(read());
    }

    /// How often this happened.
    long count(Entry.Kind first, Entry.Kind... more) {
        var kinds = EnumSet.of(first, more);
        return read().stream().filter(entry -> kinds.contains(entry.what())).count();
    }
}
