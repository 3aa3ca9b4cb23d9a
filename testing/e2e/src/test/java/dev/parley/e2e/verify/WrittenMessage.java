package dev.parley.e2e.verify;

import java.util.regex.Pattern;

/// A message that a person wrote, by its words, which nobody else used in the run.
///
/// @param place where it was written
/// @param user who wrote it
/// @param text what it says, without the name of the bot
record WrittenMessage(String place, String user, String text) {

    private static final Pattern ADDRESS = Pattern.compile("<@!?\\d+>|@parley_bot\\b");

    static WrittenMessage of(JournalLine entry) {
        return new WrittenMessage(
                entry.place(), entry.user(), ADDRESS.matcher(entry.text()).replaceAll("").strip());
    }

    /// Those whose messages keep an order among themselves.
    String orderKey() {
        return place + "/" + user;
    }
}
