package dev.parley.support.egress.text;

/// Break points of a text, from the best (a paragraph) to the last resort (a character).
final class BreakPoints {

    private BreakPoints() {}

    /// Returns the length of the head that ends at the best break point that fits, in its second
    /// half if there is one; never zero, and never between the halves of a surrogate pair.
    static int best(String text, int room) {
        if (text.length() <= room) {
            return text.length();
        }
        var least = room / 2;
        var paragraph = text.lastIndexOf("\n\n", room);
        if (paragraph > least) {
            return paragraph;
        }
        var line = text.lastIndexOf('\n', room);
        if (line > least) {
            return line;
        }
        var sentence = lastSentenceEnd(text, room);
        if (sentence > least) {
            return sentence;
        }
        var word = lastWhitespace(text, room);
        if (word > least) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }

    private static int lastSentenceEnd(String text, int room) {
        for (var at = room; at > 1; at--) {
            var ends = ".!?…。！？".indexOf(text.charAt(at - 1)) >= 0;
            if (ends && Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int lastWhitespace(String text, int room) {
        for (var at = room; at > 0; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }
}
