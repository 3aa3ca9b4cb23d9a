package dev.parley.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests parsing and printing of places.
class PlaceTests {

    @ParameterizedTest
    @ValueSource(strings = {"discord:123", "telegram:42", "telegram:-10042", "telegram:-10042:7"})
    void printsWhatItRead(String text) {
        assertThat(Place.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "discord", "discord:", "slack:1", "telegram:abc", "discord:1 2"})
    void refusesWhatIsNoPlace(String text) {
        assertThatThrownBy(() -> Place.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected discord:<channel id>");
    }
}
