package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/// What came of a command.
///
/// @param command its words
/// @param code its exit code
/// @param output what it printed
record Finished(String command, int code, String output) {

    /// Fails with all that it printed unless it succeeded.
    void requireFine() {
        assertThat(code).as(command + " printed:\n" + output).isZero();
    }
}
