package dev.parley.ingress.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/// The memory of update ids.
class SeenUpdatesTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final SeenUpdates seen = new SeenUpdates(2);

    @Test
    void knowsARepeatThatIsTheSame() {
        seen.add(7, ONE);

        assertThat(seen.differs(7, ONE)).isFalse();
    }

    @Test
    void noticesAnIdThatStandsForSomethingElse() {
        seen.add(7, ONE);

        assertThat(seen.differs(7, OTHER)).isTrue();
    }

    @Test
    void forgetsTheOldest() {
        seen.add(7, ONE);
        seen.add(8, ONE);
        seen.add(9, ONE);

        assertThat(seen.differs(7, OTHER)).isFalse();
    }
}
