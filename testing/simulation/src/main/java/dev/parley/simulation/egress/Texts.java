package dev.parley.simulation.egress;

import java.util.ArrayList;
import java.util.List;

/// Texts that begin with a mark, and that split into parts with a mark each.
///
/// @param line length of a part, so that two do not fit into one message
record Texts(int line) {

    /// Number of messages that a text may have.
    static final int MAX_PARTS = 2;

    /// Returns a text of some parts.
    String of(int index, int parts) {
        if (parts == 1) {
            return index + ".0 text";
        }
        var lines = new ArrayList<String>();
        for (var part = 0; part < parts; part++) {
            var mark = index + "." + part + " ";
            lines.add(mark + "x".repeat(line - mark.length()));
        }
        return String.join("\n", lines);
    }

    /// Returns the marks of the messages of a text.
    static List<String> marks(int index, int parts) {
        return List.of(index + ".0", index + ".1").subList(0, Math.min(parts, MAX_PARTS));
    }

    /// Returns the mark of the file of a text, if it has one.
    static List<String> file(int index, int parts) {
        return parts > MAX_PARTS ? List.of(index + ".f") : List.of();
    }
}
