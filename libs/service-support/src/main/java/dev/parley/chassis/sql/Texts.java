package dev.parley.chassis.sql;

/// The cleaning of texts that are to be kept.
public final class Texts {

    private Texts() {}

    /// The text without the one character that Postgres keeps in no text, U+0000.
    public static String keepable(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
