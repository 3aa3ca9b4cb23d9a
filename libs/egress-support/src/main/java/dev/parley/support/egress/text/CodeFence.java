package dev.parley.support.egress.text;

import org.jspecify.annotations.Nullable;

/// An open Markdown code block, with the line needed to close it and to reopen it.
///
/// @param backticks the fence, three or more
/// @param openingLine the whole opening line, language included
record CodeFence(String backticks, String openingLine) {

    private static final int MIN_BACKTICKS = 3;
    private static final int MAX_REOPENING_LENGTH = 40;

    /// Line that closes the block.
    String closingLine() {
        return backticks;
    }

    /// First line of a later part that continues the block.
    String reopeningLine() {
        return openingLine.length() > MAX_REOPENING_LENGTH ? backticks : openingLine;
    }

    /// Returns the block that is open after some lines.
    ///
    /// @param before the block that is open before them; null: none
    static @Nullable CodeFence after(@Nullable CodeFence before, String lines) {
        var open = before;
        for (var line : lines.split("\n", -1)) {
            open = afterLine(open, line.strip());
        }
        return open;
    }

    /// Returns whether a line closes this block.
    boolean isClosedBy(String line) {
        var stripped = line.strip();
        return stripped.length() >= backticks.length()
                && countBackticks(stripped) == stripped.length();
    }

    private static @Nullable CodeFence afterLine(@Nullable CodeFence open, String line) {
        if (open != null) {
            return open.isClosedBy(line) ? null : open;
        }
        var count = countBackticks(line);
        var opens = count >= MIN_BACKTICKS && line.indexOf('`', count) < 0;
        return opens ? new CodeFence("`".repeat(count), line) : null;
    }

    private static int countBackticks(String line) {
        var count = 0;
        while (count < line.length() && line.charAt(count) == '`') {
            count++;
        }
        return count;
    }
}
