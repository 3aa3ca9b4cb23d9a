package dev.parley.messaging.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.messaging.loop.LoopSettings.Order;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// How wide a loop may open.
class LoopSettingsTests {

    @Test
    void theUsualWidthGrowsWithWhatIsInFlight() {
        assertThat(LoopSettings.of("small", 10, Order.NONE).maxWindow()).isEqualTo(2_000);
        assertThat(LoopSettings.of("large", 1_000, Order.NONE).maxWindow()).isEqualTo(4_000);
        assertThat(LoopSettings.of("large", 1_000, Order.NONE).maxWaiting()).isEqualTo(1_000);
    }

    @Test
    void refusesBoundsThatCannotWork() {
        assertThatThrownBy(() -> settings(0, 1, 1)).hasMessage("maxInFlight is 0, expected >= 1");
        assertThatThrownBy(() -> settings(1, 0, 1)).hasMessage("maxWaiting is 0, expected >= 1");
        assertThatThrownBy(() -> settings(5, 1, 4))
                .hasMessage("maxWindow is 4, expected at least maxInFlight 5");
    }

    private static LoopSettings settings(int inFlight, int waiting, int window) {
        return new LoopSettings(
                "l", inFlight, waiting, window, Order.NONE, Duration.ofMillis(1), Duration.ZERO);
    }
}
