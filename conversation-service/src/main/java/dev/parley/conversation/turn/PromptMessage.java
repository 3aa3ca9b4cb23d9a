package dev.parley.conversation.turn;

import dev.parley.support.text.Utf8Text;

/// One message of a model's context.
public record PromptMessage(Role role, String text) {

    private static final int CHARACTERS_PER_TOKEN = 4;

    private static final String CUT_MARK = "\n[the message goes on; it was cut here]";

    /// Role and length of a message in a request, at most.
    private static final int FRAME_BYTES = 16;

    /// Speaker of a message.
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /// Estimates the tokens of the message: one for four characters, plus five for its frame. The
    /// estimate does not depend on a provider's tokenizer.
    int estimatedTokens() {
        return text.length() / CHARACTERS_PER_TOKEN + 5;
    }

    /// Counts the bytes that surely take no more than a number of estimated tokens.
    static int bytesOf(int tokens) {
        return (int) Math.min(Integer.MAX_VALUE, (long) tokens * CHARACTERS_PER_TOKEN);
    }

    /// Counts the bytes of the message in a request.
    int encodedBytes() {
        return Utf8Text.bytes(text) + FRAME_BYTES;
    }

    /// Returns the message, or its beginning, marked as cut, if it takes more than a number of
    /// bytes.
    PromptMessage cutTo(int bytes) {
        return encodedBytes() <= bytes
                ? this
                : new PromptMessage(
                        role,
                        Utf8Text.cut(text, bytes - FRAME_BYTES - CUT_MARK.length()) + CUT_MARK);
    }
}
