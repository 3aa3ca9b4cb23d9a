package dev.parley.quickstart.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.localstack.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// How many instances somebody asked for.
class InstancesTests {

    @TempDir private Path directory;

    @Test
    void aStageRunsOnceUntilMoreAreAskedFor() {
        var instances = new Instances(directory.resolve("instances"));

        assertThat(instances.of(Stage.INFERENCE_SERVICE)).isEqualTo(1);
        instances.want(Stage.INFERENCE_SERVICE, 3);

        assertThat(instances.of(Stage.INFERENCE_SERVICE)).isEqualTo(3);
        assertThat(instances.of(Stage.EGRESS_DISCORD)).isEqualTo(1);
    }

    @Test
    void moreInstancesThanPartitionsAreRefused() {
        assertThatThrownBy(() -> new Instances(directory).want(Stage.EGRESS_DISCORD, 13))
                .hasMessageContaining("expected 1 to 12");
    }

    @Test
    void aSecondReaderOfTheSameBotIsRefused() {
        assertThatThrownBy(() -> new Instances(directory).want(Stage.INGRESS_TELEGRAM, 2))
                .hasMessageContaining("once per bot token");
    }

    @Test
    void theFirstInstanceIsCalledAsItsStage() {
        assertThat(Instances.name(Stage.INFERENCE_SERVICE, 1)).isEqualTo("inference-service");
        assertThat(Instances.name(Stage.INFERENCE_SERVICE, 2)).isEqualTo("inference-service-2");
    }
}
