package dev.parley.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

/// What came of a command.
///
/// @param command its words
/// @param exitCode its exit code
/// @param output what it printed
record CommandResult(String command, int exitCode, String output) {

    /// Fails with all that it printed unless it succeeded.
    void requireSuccess() {
        assertThat(exitCode).as(command + " printed:\n" + output).isZero();
    }
}
