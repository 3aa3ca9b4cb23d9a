package dev.parley.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests of [MarkdownSections].
class MarkdownSectionsTests {

    private static final String PAGE = "# Page\n<!-- g: begin -->\n<!-- g: end -->\nrest\n";

    @Test
    void appendsANewSection() {
        var page = MarkdownSections.with(PAGE, "g", "a", List.of("one"));

        assertThat(MarkdownSections.with(page, "g", "b", List.of("two")))
                .containsSubsequence("# Page", "one", "two", "<!-- g: end -->", "rest");
    }

    @Test
    void replacesASectionInPlace() {
        var page = MarkdownSections.with(PAGE, "g", "a", List.of("one"));
        page = MarkdownSections.with(page, "g", "b", List.of("two"));

        assertThat(MarkdownSections.with(page, "g", "a", List.of("new")))
                .containsSubsequence("new", "two")
                .doesNotContain("one");
    }
}
