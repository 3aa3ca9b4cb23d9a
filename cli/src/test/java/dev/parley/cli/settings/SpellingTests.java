package dev.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({"statsu, status", "dwon, down", "nonsense, ''", "x, ''"})
    void findsTheWordThatIsOneMistakeAway(String word, String expected) {
        assertThat(Spelling.closest(word, List.of("bench", "down", "status"), 2).orElse(""))
                .isEqualTo(expected);
    }
}
