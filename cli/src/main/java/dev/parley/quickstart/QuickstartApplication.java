package dev.parley.quickstart;

import dev.parley.quickstart.command.Desk;
import dev.parley.quickstart.command.ParleyCommand;

/// The entry point of `./parley`.
public final class QuickstartApplication {

    private QuickstartApplication() {}

    /// Runs one word of `./parley`.
    ///
    /// @param args the word and what belongs to it
    public static void main(String[] args) {
        System.exit(ParleyCommand.run(Desk.standard(), args));
    }
}
