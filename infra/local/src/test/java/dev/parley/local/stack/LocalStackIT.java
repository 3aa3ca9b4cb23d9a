package dev.parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.postgres.PostgresServer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The four servers, killed and started again on their data.
class LocalStackIT {

    private static final String BUSY =
            "DO 'BEGIN WHILE clock_timestamp() < now() + interval ''3 s'' LOOP END LOOP; END'";
    private static final String FIND_BUSY =
            "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'";

    @TempDir private static Path directory;
    private static LocalStack stack;

    @BeforeAll
    static void startTheStack() {
        stack = LocalStack.start(ProjectHome.find(), directory, StackPorts.free());
    }

    @AfterAll
    static void stopTheStack() {
        stack.close();
    }

    @Test
    void keepsAcknowledgedRecordsOfAKilledBroker() throws Exception {
        var bootstrap =
                Map.<String, Object>of(
                        "bootstrap.servers", stack.kafka().address().bootstrapServers());
        var partition = new TopicPartition("chat-inbound", 3);
        try (var producer =
                new KafkaProducer<>(bootstrap, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), 3, "place", "hello"))
                    .get(30, TimeUnit.SECONDS);
        }

        stack.kafka().kill();
        stack.kafka().restart();

        try (var admin = Admin.create(bootstrap)) {
            var latest =
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get(30, TimeUnit.SECONDS);
            assertThat(latest.offset()).isEqualTo(1);
        }
    }

    @Test
    void keepsCommittedRowsOfAKilledPostgres() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (text text)");
            statement.execute("INSERT INTO kept VALUES ('hello')");
        }

        stack.postgres().kill();
        stack.postgres().restart();

        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("hello");
        }
    }

    /// A busy session does not notice the end of its server, and holds its shared memory.
    @Test
    void restartsAKilledPostgresWithABusySession() throws Exception {
        try (var session = connect();
                var statement = session.createStatement();
                var other = connect();
                var observer = other.createStatement()) {
            Thread.startVirtualThread(() -> executeQuietly(statement, BUSY));
            await().until(() -> observer.executeQuery(FIND_BUSY).next());

            stack.postgres().kill();
            stack.postgres().restart();

            assertThat(stack.postgres().isReady()).isTrue();
        }
    }

    @Test
    void removesALockOfAnotherProgram() throws Exception {
        var data = directory.resolve("another-postgres");
        var home = ProjectHome.find();
        LocalServer.start(PostgresServer.prepare(home, data, StackPorts.free().postgres())).close();
        Files.writeString(
                data.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (var again =
                LocalServer.start(
                        PostgresServer.prepare(home, data, StackPorts.free().postgres()))) {
            assertThat(again.isReady()).isTrue();
        }
    }

    @Test
    void stopsAnOrphanedServerFirst() {
        var data = directory.resolve("orphaned-postgres");
        var home = ProjectHome.find();
        try (var orphan =
                        LocalServer.start(
                                PostgresServer.prepare(home, data, StackPorts.free().postgres()));
                var next =
                        LocalServer.start(
                                PostgresServer.prepare(home, data, StackPorts.free().postgres()))) {
            assertThat(orphan.isReady()).isFalse();
            assertThat(next.isReady()).isTrue();
        }
    }

    @Test
    void keepsSchemasOverARestartOfTheRegistry() throws Exception {
        var api = stack.registry().address().url().replace("registry/v3", "ccompat/v7");
        var subject = URI.create(api + "/subjects/chat-inbound-value/versions");
        try (var client = HttpClient.newHttpClient()) {
            var schema = "{\"schema\": \"{\\\"type\\\":\\\"string\\\"}\"}";
            var register =
                    HttpRequest.newBuilder(subject)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(schema))
                            .build();
            assertThat(client.send(register, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

            stack.registry().restart();

            var versions =
                    client.send(HttpRequest.newBuilder(subject).build(), BodyHandlers.ofString());
            assertThat(versions.body()).isEqualTo("[1]");
        }
    }

    @Test
    void keepsTheRegistryReadyOverARestartOfItsDatabase() throws Exception {
        stack.postgres().kill();
        stack.postgres().restart();

        var groups = URI.create(stack.registry().address().url() + "/groups");
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(groups).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void restartsRedisAtItsAddress() {
        stack.redis().restart();

        assertThat(stack.redis().isReady()).isTrue();
    }

    private static void executeQuietly(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            // its server is killed meanwhile
        }
    }

    private static Connection connect() throws SQLException {
        var address = stack.postgres().address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
