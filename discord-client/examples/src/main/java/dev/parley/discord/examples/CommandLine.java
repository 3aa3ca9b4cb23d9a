package dev.parley.discord.examples;

/// Checks a program's arguments.
final class CommandLine {

    private static final int WRONG_USE = 2;

    private CommandLine() {}

    /// Exits with a usage line when the arguments are not valid.
    static void require(String[] words, boolean areGood, String usage) {
        if (!areGood) {
            System.err.println("say: " + usage + "; said: " + String.join(" ", words));
            System.exit(WRONG_USE);
        }
    }
}
