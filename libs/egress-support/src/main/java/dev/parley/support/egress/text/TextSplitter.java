package dev.parley.support.egress.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into parts that fit a platform's limit, at the least disruptive break point:
/// between paragraphs, else lines, else sentences, else words.
///
/// A code block that does not fit is closed at the end of its part and reopened, with its language,
/// in the next. Splitting is deterministic, so a part keeps its number when a command is
/// redelivered.
///
/// @param maxLength maximum number of characters of a part
/// @param maxParts maximum number of parts; a longer text goes into a file
public record TextSplitter(int maxLength, int maxParts) {

    private static final int MIN_LENGTH = 100;

    /// @throws IllegalArgumentException if a part has no room for a code block's fences
    public TextSplitter {
        if (maxLength < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "limit is " + maxLength + ", expected >= " + MIN_LENGTH);
        }
    }

    /// Splits a text; returns no messages for a blank one.
    public SplitText split(String text) {
        var parts = parts(text);
        return parts.size() <= maxParts
                ? new SplitText(parts, null)
                : new SplitText(parts.subList(0, maxParts), text);
    }

    /// Returns one part more than allowed if there are more.
    private List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        CodeFence open = null;
        while (!rest.isEmpty() && parts.size() <= maxParts) {
            var prefix = open == null ? "" : open.reopeningLine() + "\n";
            if (prefix.length() + rest.length() <= maxLength) {
                parts.add(prefix + rest);
                return List.copyOf(parts);
            }
            var head = rest.substring(0, cutAt(rest, open, maxLength - prefix.length()));
            var fence = CodeFence.after(open, head);
            parts.add(prefix + withFenceClosed(head, fence));
            rest = remainder(rest.substring(head.length()), fence);
            open = fence != null && closesImmediately(rest, fence) ? null : fence;
            if (fence != null && open == null) {
                rest = withoutFirstLine(rest);
            }
        }
        return List.copyOf(parts);
    }

    /// Position at which the part ends: the best break point that leaves room for the closing
    /// fence.
    private static int cutAt(String rest, @Nullable CodeFence open, int room) {
        var end = BreakPoints.best(rest, room);
        var fence = CodeFence.after(open, rest.substring(0, end));
        if (fence == null) {
            return end;
        }
        var before = startOf(fence, rest, open, end);
        if (before > room / 2) {
            return before;
        }
        return BreakPoints.best(rest, room - fence.closingLine().length() - 1);
    }

    /// Start of the block that is open at the end; 0 if it was open before.
    private static int startOf(CodeFence fence, String rest, @Nullable CodeFence open, int end) {
        var start = rest.lastIndexOf("\n" + fence.openingLine(), end - 1);
        var beganHere = start > 0 && CodeFence.after(open, rest.substring(0, start)) == null;
        return beganHere ? start : 0;
    }

    private static String withFenceClosed(String head, @Nullable CodeFence fence) {
        return fence == null
                ? head.stripTrailing()
                : head.replaceAll("\n+$", "") + "\n" + fence.closingLine();
    }

    private static String remainder(String tail, @Nullable CodeFence fence) {
        if (fence != null) {
            return tail.startsWith("\n") ? tail.substring(1) : tail;
        }
        return tail.startsWith("\n") ? tail.replaceAll("^(\\s*\n)+", "") : tail.stripLeading();
    }

    private static boolean closesImmediately(String rest, CodeFence fence) {
        return fence.isClosedBy(rest.lines().findFirst().orElse(""));
    }

    private static String withoutFirstLine(String rest) {
        var end = rest.indexOf('\n');
        return end < 0 ? "" : rest.substring(end + 1).replaceAll("^(\\s*\n)+", "");
    }
}
