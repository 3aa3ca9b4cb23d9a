package dev.parley.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

/// Result of a `./parley` command.
///
/// @param command its arguments
/// @param exitCode exit code
/// @param output standard output and standard error
record CommandResult(String command, int exitCode, String output) {

    /// Fails with the whole output unless the command succeeded.
    void requireSuccess() {
        assertThat(exitCode).as(command + " printed:\n" + output).isZero();
    }
}
