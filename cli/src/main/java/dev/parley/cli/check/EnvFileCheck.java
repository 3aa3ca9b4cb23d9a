package dev.parley.cli.check;

import dev.parley.cli.settings.EnvFile;

import java.util.List;

/// The check that every line of `.env` is an assignment.
final class EnvFileCheck {

    private EnvFileCheck() {}

    static List<Finding> run(EnvFile file) {
        return file.errors().stream()
                .<Finding>map(mistake ->
                        new Finding.Problem(
                                ".env line " + mistake.line() + ": " + mistake.reason(),
                                "write it as NAME=value, or start it with # for a comment"))
                .toList();
    }
}
