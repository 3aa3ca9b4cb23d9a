package dev.parley.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Markdown page with generated sections, each between two markers.
///
/// @param page the file, which already contains the markers around all sections
public record MarkdownSections(Path page) {

    /// Replaces a section, or appends it after the others of its group.
    ///
    /// @param group group whose markers are in the page: `<!-- group: begin -->` and `<!-- group:
    ///   end -->`
    /// @param name section name
    /// @param lines content
    public void write(String group, String name, List<String> lines) {
        try {
            Files.writeString(page, with(Files.readString(page), group, name, lines));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page, e);
        }
    }

    static String with(String page, String group, String name, List<String> lines) {
        var begin = "<!-- %s %s: begin -->\n".formatted(group, name);
        var end = "<!-- %s %s: end -->\n".formatted(group, name);
        var section = begin + String.join("\n", lines) + "\n" + end;
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from >= 0 && to > from) {
            return page.substring(0, from) + section + page.substring(to + end.length());
        }
        var last = page.indexOf("<!-- %s: end -->".formatted(group));
        if (last < 0) {
            throw new IllegalStateException("the page has no markers for group " + group);
        }
        return page.substring(0, last) + section + page.substring(last);
    }
}
