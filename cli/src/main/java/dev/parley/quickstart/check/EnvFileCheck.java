package dev.parley.quickstart.check;

import dev.parley.quickstart.settings.EnvFile;

import java.util.List;

/// The check that every line of `.env` says something.
final class EnvFileCheck {

    private EnvFileCheck() {}

    static List<Finding> look(EnvFile file) {
        return file.mistakes().stream()
                .<Finding>map(mistake ->
                        new Finding.Problem(
                                ".env line " + mistake.line() + ": " + mistake.why(),
                                "write it as NAME=value, or begin it with #"))
                .toList();
    }
}
