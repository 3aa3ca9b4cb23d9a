package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into parts that a platform takes, where it hurts least: between paragraphs, else
/// lines, else sentences, else words.
///
/// A code block that does not fit is closed at the end of its part and opened again, with its
/// language, in the next. The same text is always cut alike, so a part has the same number when a
/// command comes again.
///
/// @param limit characters of a part at most
public record Splitter(int limit) {

    private static final int SMALLEST_LIMIT = 100;

    /// Checks that a part has room for a code block's borders.
    ///
    /// @throws IllegalArgumentException when the limit is too small
    public Splitter {
        if (limit < SMALLEST_LIMIT) {
            throw new IllegalArgumentException(
                    "limit is " + limit + ", expected >= " + SMALLEST_LIMIT);
        }
    }

    /// The parts of a text, in order; none for a blank one.
    public List<String> split(String text) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        Fence open = null;
        while (!rest.isEmpty()) {
            var prefix = open == null ? "" : open.reopening() + "\n";
            if (prefix.length() + rest.length() <= limit) {
                parts.add(prefix + rest);
                return List.copyOf(parts);
            }
            var head = rest.substring(0, cut(rest, open, limit - prefix.length()));
            var fence = Fence.after(open, head);
            parts.add(prefix + closed(head, fence));
            rest = next(rest.substring(head.length()), fence);
            open = fence != null && isClosedAtOnce(rest, fence) ? null : fence;
            if (fence != null && open == null) {
                rest = withoutFirstLine(rest);
            }
        }
        return List.copyOf(parts);
    }

    /// Where to end the part: the best border whose part, closing line included, has room.
    private static int cut(String rest, @Nullable Fence open, int room) {
        var end = Borders.best(rest, room);
        var fence = Fence.after(open, rest.substring(0, end));
        if (fence == null) {
            return end;
        }
        var before = startOf(fence, rest, open, end);
        if (before > room / 2) {
            return before;
        }
        return Borders.best(rest, room - fence.closing().length() - 1);
    }

    /// Where the block that is open at the end begins; 0 when it was open before.
    private static int startOf(Fence fence, String rest, @Nullable Fence open, int end) {
        var start = rest.lastIndexOf("\n" + fence.opening(), end - 1);
        var beganHere = start > 0 && Fence.after(open, rest.substring(0, start)) == null;
        return beganHere ? start : 0;
    }

    private static String closed(String head, @Nullable Fence fence) {
        return fence == null
                ? head.stripTrailing()
                : head.replaceAll("\n+$", "") + "\n" + fence.closing();
    }

    private static String next(String tail, @Nullable Fence fence) {
        if (fence != null) {
            return tail.startsWith("\n") ? tail.substring(1) : tail;
        }
        return tail.startsWith("\n") ? tail.replaceAll("^(\\s*\n)+", "") : tail.stripLeading();
    }

    private static boolean isClosedAtOnce(String rest, Fence fence) {
        return fence.isClosedBy(rest.lines().findFirst().orElse(""));
    }

    private static String withoutFirstLine(String rest) {
        var end = rest.indexOf('\n');
        return end < 0 ? "" : rest.substring(end + 1).replaceAll("^(\\s*\n)+", "");
    }
}
