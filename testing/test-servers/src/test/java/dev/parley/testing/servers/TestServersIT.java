package dev.parley.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.kafka.DeclaredTopic;
import dev.parley.local.server.kafka.DeclaredTopics;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a test finds on the shared servers.
class TestServersIT {

    @Test
    void theBrokerHasTheDeclaredTopics() throws Exception {
        var declared = DeclaredTopics.read(ProjectHome.find().topicsFile());

        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                "bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .containsAll(declared.topics().stream().map(DeclaredTopic::name).toList());
        }
    }

    /// A reader would hold the twenty megabytes in memory.
    @Test
    void theBrokerRefusesABatchThatIsSmallOnlyWhileCompressed() {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestServers.kafka().bootstrapServers(),
                        "compression.type",
                        "gzip",
                        "max.request.size",
                        200_000_000,
                        "buffer.memory",
                        200_000_000L);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var zeros = new ProducerRecord<>("delivery-discord", "k", new byte[20_000_000]);

            assertThat(producer.send(zeros))
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void aFreshDatabaseIsNobodyElses() throws Exception {
        var one = TestServers.freshDatabase();
        var another = TestServers.freshDatabase();

        assertThat(one.url()).isNotEqualTo(another.url());
        try (var connection = DriverManager.getConnection(one.url(), one.user(), one.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void theRegistryAnswersAtTheAddressThatServicesGet() throws Exception {
        var url = URI.create(TestServers.environment().get("SCHEMA_REGISTRY_URL") + "/system/info");

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }
}
