package dev.parley.conversation.inbound;

/// The cleaning of texts at the door in.
final class Texts {

    private Texts() {}

    /// The text without the one character that Postgres keeps in no text, U+0000.
    static String keepable(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
