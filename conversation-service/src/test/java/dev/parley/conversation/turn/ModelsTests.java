package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Conversation override, then the person's preference, then the standard model.
class ModelsTests {

    private final Models models = new Models(List.of("small", "large"), "small");

    @Test
    void theOverrideWins() {
        assertThat(models.select("large", "small")).isEqualTo("large");
    }

    @Test
    void thePreferenceIsNext() {
        assertThat(models.select(null, "large")).isEqualTo("large");
    }

    @Test
    void theStandardModelIsLast() {
        assertThat(models.select(null, null)).isEqualTo("small");
    }

    @Test
    void aModelThatWasTakenAwayCountsAsNoChoice() {
        assertThat(models.select("retired", "gone")).isEqualTo("small");
    }

    @Test
    void theStandardModelStandsInForAnother() {
        assertThat(models.fallbacksOf("large")).containsExactly("small");
        assertThat(models.fallbacksOf("small")).isEmpty();
    }

    @Test
    void theStandardModelMustBeSupported() {
        assertThatThrownBy(() -> new Models(List.of("small"), "huge"))
                .hasMessage("default model is 'huge', expected one of [small]");
    }
}
