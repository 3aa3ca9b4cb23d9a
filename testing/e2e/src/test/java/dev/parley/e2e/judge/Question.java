package dev.parley.e2e.judge;

import java.util.regex.Pattern;

/// A message that a person wrote, by its words, which nobody else used in the run.
///
/// @param place where it was written
/// @param user who wrote it
/// @param words what it says, without the name of the bot
record Question(String place, String user, String words) {

    private static final Pattern ADDRESS = Pattern.compile("<@!?\\d+>|@parley_bot\\b");

    static Question of(Entry entry) {
        return new Question(
                entry.place(), entry.user(), ADDRESS.matcher(entry.text()).replaceAll("").strip());
    }

    /// Those whose messages keep an order among themselves.
    String chat() {
        return place + "/" + user;
    }
}
