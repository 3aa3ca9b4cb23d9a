package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.project.ProjectHome;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Links and paths in the documentation, compared with the files of the repository.
class DocumentedPathsTests {

    private static final Path ROOT = ProjectHome.find().root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE =
            Pattern.compile(
                    "`((?:docs|infra|libs|testing|cli|schemas|simulator|discord-client"
                            + "|conversation-service|inference-service"
                            + "|(?:in|e)gress-(?:discord|telegram))/[\\w./-]+)`");

    @Test
    void everyLinkHasATarget() throws IOException {
        var missing = new ArrayList<String>();
        for (var page : pages()) {
            for (var target : matches(LINK, page)) {
                var path = page.resolveSibling(target).normalize();
                if (!target.contains("://") && !Files.exists(path)) {
                    missing.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPathInCodeStyleExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var page : pages()) {
            for (var path : matches(CODE, page)) {
                if (!path.contains("/target/") && !Files.exists(ROOT.resolve(path))) {
                    missing.add(ROOT.relativize(page) + ": " + path);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> matches(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("libs/README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
