package dev.parley.cli.check;

import dev.parley.cli.settings.EnvFile;

import java.util.List;

/// The check that every line of `.env` says something.
final class EnvFileCheck {

    private EnvFileCheck() {}

    static List<Finding> run(EnvFile file) {
        return file.errors().stream()
                .<Finding>map(mistake ->
                        new Finding.Problem(
                                ".env line " + mistake.line() + ": " + mistake.reason(),
                                "write it as NAME=value, or begin it with #"))
                .toList();
    }
}
