package dev.parley.support.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.Map;

/// Tests what is logged when a Kafka client cannot be created.
@ExtendWith(OutputCaptureExtension.class)
class KafkaSettingsReporterTests {

    private final KafkaSettingsReporter reporter = new KafkaSettingsReporter(null);

    @Test
    void namesTheMissingTrustStoreInOneLine(CapturedOutput output) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", "127.0.0.1:9092",
                        "security.protocol", "SSL",
                        "ssl.truststore.location", "missing.p12");
        var failure =
                new BeanCreationException(
                        "admin", "no client", catchThrowable(() -> Admin.create(settings)));

        assertThat(reporter.reportException(failure)).isTrue();
        assertThat(output.getOut().lines().filter(line -> line.contains("not started")))
                .singleElement()
                .asString()
                .contains("SPRING_KAFKA_", "missing.p12");
    }

    @Test
    void leavesOtherFailuresToSpringBoot() {
        assertThat(reporter.reportException(new IllegalStateException("port in use"))).isFalse();
    }
}
