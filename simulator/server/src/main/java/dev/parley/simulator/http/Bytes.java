package dev.parley.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that do not change.
public final class Bytes {

    /// No bytes.
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// These bytes, which from now on belong here.
    public static Bytes of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Bytes(bytes);
    }

    /// A text in UTF-8.
    public static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// How many there are.
    public int size() {
        return bytes.length;
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// The bytes as text in UTF-8.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The bytes as text in which each character is one of them.
    public String latinText() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The first half of them.
    public Bytes firstHalf() {
        return of(Arrays.copyOf(bytes, bytes.length / 2));
    }

    /// The bytes for reading.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /// The bytes for a parser, which must not change them.
    byte[] array() {
        return bytes;
    }
}
