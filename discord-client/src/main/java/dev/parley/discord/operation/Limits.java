package dev.parley.discord.operation;

/// The bounds that Discord refuses to cross, checked before anything is sent.
public final class Limits {

    /// Characters of a message's content at most.
    public static final int CONTENT = 2_000;

    /// Characters of a nonce at most.
    public static final int NONCE = 25;

    private Limits() {}

    static void checkContent(String content) {
        if (content.isBlank() || content.length() > CONTENT) {
            throw new IllegalArgumentException(
                    "content has %d characters, expected 1 to %d"
                            .formatted(content.length(), CONTENT));
        }
    }

    static void checkNonce(String nonce) {
        if (nonce.isEmpty() || nonce.length() > NONCE) {
            throw new IllegalArgumentException(
                    "nonce has %d characters, expected 1 to %d".formatted(nonce.length(), NONCE));
        }
    }
}
