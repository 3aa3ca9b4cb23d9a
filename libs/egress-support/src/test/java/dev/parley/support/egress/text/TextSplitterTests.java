package dev.parley.support.egress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// How texts fall into parts of at most 100 characters.
class TextSplitterTests {

    private static final TextSplitter SPLITTER = new TextSplitter(100, 1_000);

    static Stream<Arguments> cuts() {
        return Stream.of(
                arguments("nothing stays nothing", "  \n ", List.of()),
                arguments("what fits stays whole", " hello\nworld ", List.of("hello\nworld")),
                arguments("exactly the limit is one part", x(100), List.of(x(100))),
                arguments(
                        "a paragraph's end is the best border",
                        x(60) + "\n" + x(10) + "\n\n" + y(50),
                        List.of(x(60) + "\n" + x(10), y(50))),
                arguments(
                        "else a line's end",
                        x(60) + "\n" + x(10) + ". z " + y(50),
                        List.of(x(60), x(10) + ". z " + y(50))),
                arguments(
                        "else a sentence's end",
                        x(60) + ". zz " + x(10) + " " + y(50),
                        List.of(x(60) + ".", "zz " + x(10) + " " + y(50))),
                arguments("else a word's end", x(70) + " " + y(70), List.of(x(70), y(70))),
                arguments("else anywhere", x(250), List.of(x(100), x(100), x(50))),
                arguments(
                        "a border too near the start is passed over",
                        "ab\n\n" + x(110),
                        List.of("ab\n\n" + x(96), x(14))),
                arguments(
                        "a surrogate pair stays together",
                        x(99) + "😀" + y(10),
                        List.of(x(99), "😀" + y(10))),
                arguments(
                        "a fence that would be cut early begins the next part",
                        x(70) + "\n```java\n" + y(60) + "\n```",
                        List.of(x(70), "```java\n" + y(60) + "\n```")),
                arguments(
                        "a long fence is closed and opened again with its language",
                        "```java\n" + x(70) + "\n" + y(70) + "\n```\nend",
                        List.of("```java\n" + x(70) + "\n```", "```java\n" + y(70) + "\n```\nend")),
                arguments(
                        "the closing line itself makes no empty fence",
                        "```\n" + x(92) + "\n```\n" + y(40),
                        List.of("```\n" + x(92) + "\n```", y(40))),
                arguments(
                        "four backticks are closed by four",
                        "````md\n" + x(60) + "\n```\n" + y(60) + "\n````",
                        List.of("````md\n" + x(60) + "\n```\n````", "````md\n" + y(60) + "\n````")),
                arguments(
                        "indentation inside a fence is kept",
                        "```\n" + x(80) + "\n    " + y(40) + "\n```",
                        List.of("```\n" + x(80) + "\n```", "```\n    " + y(40) + "\n```")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cuts")
    void cutsWhereItHurtsLeast(String sentence, String text, List<String> parts) {
        assertThat(SPLITTER.split(text).messages()).as(sentence).isEqualTo(parts);
    }

    @Test
    void keepsEveryWordAndEveryLimitInRandomTexts() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var text = randomText(random);
            var parts = SPLITTER.split(text).messages();
            assertThat(parts)
                    .allSatisfy(part -> {
                        assertThat(part.length()).isBetween(1, 100);
                        assertThat(part).isNotBlank();
                    });
            assertThat(letters(String.join("", parts))).isEqualTo(letters(text));
            if (CodeFence.after(null, text) == null) {
                assertThat(parts).allMatch(part -> CodeFence.after(null, part) == null, text);
            }
        }
    }

    @Test
    void leavesTheRestOfALongTextToAFile() {
        var text = x(100) + "\n" + y(100) + "\nz";

        assertThat(new TextSplitter(100, 2).split(text))
                .isEqualTo(new SplitText(List.of(x(100), y(100)), text));
    }

    @Test
    void makesNoFileOfATextThatFits() {
        assertThat(new TextSplitter(100, 2).split(x(100) + "\n" + y(100)).whole()).isNull();
    }

    @Test
    void rejectsALimitWithoutRoomForAFence() {
        assertThatThrownBy(() -> new TextSplitter(10, 5)).hasMessageContaining("limit is 10");
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        var pieces =
                List.of(
                        "word",
                        " ",
                        " ",
                        "\n",
                        "\n\n",
                        "sentence. ",
                        "\n```\n",
                        "😀",
                        "a".repeat(40));
        for (var count = random.nextInt(80); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s`]", "");
    }

    private static String x(int count) {
        return "x".repeat(count);
    }

    private static String y(int count) {
        return "y".repeat(count);
    }
}
