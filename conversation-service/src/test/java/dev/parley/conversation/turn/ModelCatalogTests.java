package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests the selection of a turn's model.
class ModelCatalogTests {

    private final ModelCatalog models = new ModelCatalog(List.of("small", "large"), "small");

    @Test
    void prefersTheOverride() {
        assertThat(models.select("large", "small")).isEqualTo("large");
    }

    @Test
    void fallsBackToThePreference() {
        assertThat(models.select(null, "large")).isEqualTo("large");
    }

    @Test
    void fallsBackToTheDefaultModel() {
        assertThat(models.select(null, null)).isEqualTo("small");
    }

    @Test
    void ignoresAChoiceThatIsNoLongerSupported() {
        assertThat(models.select("retired", "gone")).isEqualTo("small");
    }

    @Test
    void usesTheDefaultModelAsFallback() {
        assertThat(models.fallbacksOf("large")).containsExactly("small");
        assertThat(models.fallbacksOf("small")).isEmpty();
    }

    @Test
    void rejectsAnUnsupportedDefaultModel() {
        assertThatThrownBy(() -> new ModelCatalog(List.of("small"), "huge"))
                .hasMessage("default model is 'huge', expected one of [small]");
    }
}
