package dev.parley.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the cutting of texts by their encoded bytes.
class Utf8TextTests {

    @ParameterizedTest
    @CsvSource({
        "hello, 5, hello",
        "hello, 4, hell",
        "hello, 0, ''",
        "hello, -1, ''",
        "漢字, 6, 漢字",
        "漢字, 5, 漢",
        "漢字, 2, ''",
        "a😀b, 5, a😀",
        "a😀b, 4, a",
    })
    void cutsWithoutSplittingACharacter(String text, int maxBytes, String expected) {
        assertThat(Utf8Text.cut(text, maxBytes)).isEqualTo(expected);
    }

    @Test
    void countsBytes() {
        assertThat(Utf8Text.bytes("a漢😀")).isEqualTo(8);
    }
}
