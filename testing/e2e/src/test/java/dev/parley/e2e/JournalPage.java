package dev.parley.e2e;

import dev.parley.e2e.judge.Entry;

import java.util.List;

/// Some lines of the simulator's journal.
///
/// @param last the sequence number of the last line
/// @param entries the lines
record JournalPage(long last, List<Entry> entries) {

    /// Copies the list.
    JournalPage {
        entries = List.copyOf(entries);
    }
}
