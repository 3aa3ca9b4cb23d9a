package dev.parley.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.application.Stage;

import org.junit.jupiter.api.Test;

/// Ports of the components.
class SystemPortsTests {

    @Test
    void assignsPortsOfItsOwnToEachComponent() {
        var wanted = new SystemPorts(7400).assignments();

        assertThat(wanted).hasSize(7 + 2 * Stage.values().length);
        assertThat(wanted.firstKey()).isEqualTo(7400);
        assertThat(wanted.lastKey()).isLessThan(7450);
    }
}
