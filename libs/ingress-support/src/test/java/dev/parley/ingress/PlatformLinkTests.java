package dev.parley.ingress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What readiness hears about the platform.
class PlatformLinkTests {

    private final PlatformLink link = new PlatformLink("discord");

    @Test
    void isNotThereBeforeItIsConnected() {
        assertThatThrownBy(link::check).hasMessage("not connected yet");
    }

    @Test
    void isThereOnceConnected() {
        link.up();

        assertThatCode(link::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhyItIsGone() {
        link.up();

        link.down("the token was refused");

        assertThatThrownBy(link::check).hasMessage("the token was refused");
    }
}
