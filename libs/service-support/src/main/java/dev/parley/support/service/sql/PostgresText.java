package dev.parley.support.service.sql;

/// The cleaning of texts that are to be kept.
public final class PostgresText {

    private PostgresText() {}

    /// The text without the one character that Postgres keeps in no text, U+0000.
    public static String withoutNul(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
