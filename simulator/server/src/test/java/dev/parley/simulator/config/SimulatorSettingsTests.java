package dev.parley.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Tests of names, defaults and refusals.
class SimulatorSettingsTests {

    @Test
    void hasDefaults() {
        assertThat(SimulatorSettings.from(Map.of()))
                .isEqualTo(new SimulatorSettings("127.0.0.1", 7400));
    }

    @Test
    void readsTheEnvironment() {
        assertThat(SimulatorSettings.from(Map.of("SERVER_PORT", "0", "SERVER_ADDRESS", "0.0.0.0")))
                .isEqualTo(new SimulatorSettings("0.0.0.0", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "-1", "65536"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> SimulatorSettings.from(Map.of("SERVER_PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVER_PORT")
                .hasMessageContaining(port);
    }
}
