package dev.parley.support.text;

import java.nio.charset.StandardCharsets;

/// Texts as UTF-8 bytes, in which topics count.
public final class Utf8Text {

    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private Utf8Text() {}

    /// Number of encoded bytes.
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The longest beginning of a text that takes at most a number of bytes; no character is split.
    public static String cut(String text, int maxBytes) {
        if (text.length() <= maxBytes / 3) {
            return text;
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= maxBytes) {
            return text;
        }
        var end = Math.max(0, maxBytes);
        while (end > 0 && (encoded[end] & CONTINUATION_MASK) == CONTINUATION) {
            end--;
        }
        return new String(encoded, 0, end, StandardCharsets.UTF_8);
    }
}
