package dev.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class FreePortsTests {

    @Test
    void neverGivesAPortTwice() {
        var ports = IntStream.range(0, 1_000).map(_ -> FreePorts.any()).boxed().toList();

        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void givesARangeThatNoOutgoingConnectionCanTake() {
        assertThat(FreePorts.firstOf(40)).isBetween(10_000, 32_000 - 40);
    }
}
