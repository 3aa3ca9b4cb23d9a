package dev.parley.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/// Tests that ids are reproducible.
class EventIdsTests {

    private final UUID event = EventIds.inboundEvent("discord", "900", "123");

    @Test
    void theSameMessageHasTheSameId() {
        assertThat(EventIds.inboundEvent("discord", "900", "123")).isEqualTo(event);
    }

    @Test
    void anotherMessageHasAnotherId() {
        assertThat(EventIds.inboundEvent("discord", "900", "124")).isNotEqualTo(event);
    }

    @Test
    void anIdIsAVersionFiveUuid() {
        assertThat(event.version()).isEqualTo(5);
        assertThat(event.variant()).isEqualTo(2);
    }

    @Test
    void aNonceFitsDiscord() {
        assertThat(EventIds.nonce(EventIds.turn(event), 0)).hasSize(22).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void everyPartHasItsOwnNonce() {
        assertThat(EventIds.nonce(event, 0)).isNotEqualTo(EventIds.nonce(event, 1));
    }
}
