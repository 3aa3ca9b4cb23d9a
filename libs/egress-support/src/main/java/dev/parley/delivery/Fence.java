package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

/// A code block that has begun: the line that opened it, to close it and to open it again.
///
/// @param backticks what opened it, three or more
/// @param opening the whole opening line, language included
record Fence(String backticks, String opening) {

    private static final int SHORTEST = 3;
    private static final int LONGEST_OPENING = 40;

    /// The line that ends it.
    String closing() {
        return backticks;
    }

    /// What a later part begins with, so that the block goes on.
    String reopening() {
        return opening.length() > LONGEST_OPENING ? backticks : opening;
    }

    /// The block that is open after some lines.
    ///
    /// @param before the block open before them; null: none
    static @Nullable Fence after(@Nullable Fence before, String lines) {
        var open = before;
        for (var line : lines.split("\n", -1)) {
            open = afterLine(open, line.strip());
        }
        return open;
    }

    /// Whether a line ends this block.
    boolean isClosedBy(String line) {
        var stripped = line.strip();
        return stripped.length() >= backticks.length()
                && backticksOf(stripped) == stripped.length();
    }

    private static @Nullable Fence afterLine(@Nullable Fence open, String line) {
        if (open != null) {
            return open.isClosedBy(line) ? null : open;
        }
        var count = backticksOf(line);
        var opens = count >= SHORTEST && line.indexOf('`', count) < 0;
        return opens ? new Fence("`".repeat(count), line) : null;
    }

    private static int backticksOf(String line) {
        var count = 0;
        while (count < line.length() && line.charAt(count) == '`') {
            count++;
        }
        return count;
    }
}
