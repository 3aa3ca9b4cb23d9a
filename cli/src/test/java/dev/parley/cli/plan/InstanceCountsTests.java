package dev.parley.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.local.application.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The stored number of instances.
class InstanceCountsTests {

    @TempDir private Path directory;

    @Test
    void runsOneInstanceByDefault() {
        var instances = new InstanceCounts(directory.resolve("instances"));

        assertThat(instances.of(Stage.INFERENCE_SERVICE)).isEqualTo(1);
        instances.set(Stage.INFERENCE_SERVICE, 3);

        assertThat(instances.of(Stage.INFERENCE_SERVICE)).isEqualTo(3);
        assertThat(instances.of(Stage.EGRESS_DISCORD)).isEqualTo(1);
    }

    @Test
    void rejectsMoreInstancesThanPartitions() {
        assertThatThrownBy(() -> new InstanceCounts(directory).set(Stage.EGRESS_DISCORD, 13))
                .hasMessageContaining("expected 1 to 12");
    }

    @Test
    void rejectsASecondIngressOfTheSameBot() {
        assertThatThrownBy(() -> new InstanceCounts(directory).set(Stage.INGRESS_TELEGRAM, 2))
                .hasMessageContaining("once per bot token");
    }

    @Test
    void namesTheFirstInstanceAfterItsStage() {
        assertThat(InstanceCounts.instanceName(Stage.INFERENCE_SERVICE, 1))
                .isEqualTo("inference-service");
        assertThat(InstanceCounts.instanceName(Stage.INFERENCE_SERVICE, 2))
                .isEqualTo("inference-service-2");
    }
}
