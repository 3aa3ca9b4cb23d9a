package dev.parley.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An immutable byte sequence.
public final class Bytes {

    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes ownership of an array.
    public static Bytes of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Bytes(bytes);
    }

    /// Encodes a text in UTF-8.
    public static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// Decodes UTF-8.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Decodes ISO 8859-1, one character per byte.
    public String latinText() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    public Bytes firstHalf() {
        return of(Arrays.copyOf(bytes, bytes.length / 2));
    }

    /// A read-only view.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /// The array itself, for a parser that does not change it.
    byte[] array() {
        return bytes;
    }
}
