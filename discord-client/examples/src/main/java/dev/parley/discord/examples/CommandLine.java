package dev.parley.discord.examples;

/// The words that a program is started with.
final class CommandLine {

    private static final int WRONG_USE = 2;

    private CommandLine() {}

    /// Ends the program with one line when they are not what it needs.
    static void require(String[] words, boolean areGood, String usage) {
        if (!areGood) {
            System.err.println("say: " + usage + "; said: " + String.join(" ", words));
            System.exit(WRONG_USE);
        }
    }
}
