package dev.parley.testing.journal;

import java.util.regex.Pattern;

/// A message of a user, identified by its text, which is unique in the run.
///
/// @param place key of its place
/// @param user author
/// @param text its text without the mention of the bot
record WrittenMessage(String place, String user, String text) {

    private static final Pattern ADDRESS = Pattern.compile("<@!?\\d+>|@parley_bot\\b");

    static WrittenMessage of(JournalLine entry) {
        return new WrittenMessage(
                entry.place(), entry.user(), ADDRESS.matcher(entry.text()).replaceAll("").strip());
    }

    /// Key of the user and place within which order is kept.
    String orderKey() {
        return place + "/" + user;
    }
}
