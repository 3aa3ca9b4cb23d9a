package dev.parley.discord.examples;

import dev.parley.local.project.ProjectHome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/// Fenced code blocks of the manual.
final class ManualSnippets {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private ManualSnippets() {}

    /// Returns the blocks of a language, in order.
    static List<String> blocks(String language) {
        return BLOCK.matcher(text())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(ProjectHome.find().root().resolve("docs/discord-client.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
