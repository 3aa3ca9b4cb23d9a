package dev.parley.quickstart.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.localstack.stage.Stage;

import org.junit.jupiter.api.Test;

/// Where the parts listen.
class PortsTests {

    @Test
    void everyPartHasPortsOfItsOwn() {
        var wanted = new Ports(7400).wanted();

        assertThat(wanted).hasSize(7 + 2 * Stage.values().length);
        assertThat(wanted.firstKey()).isEqualTo(7400);
        assertThat(wanted.lastKey()).isLessThan(7450);
    }
}
