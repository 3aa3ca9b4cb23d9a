package dev.parley.testing.servers;

import dev.parley.local.process.Directories;
import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.kafka.DeclaredAcls;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaSecurity;
import dev.parley.local.server.kafka.KafkaServer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// A broker of its own, as a process, that takes encrypted and authenticated clients only and
/// allows what `infra/kafka/acls.tsv` says. It has the declared topics, and a user with a password
/// for each principal.
public final class SecuredKafka implements AutoCloseable {

    /// The principal that may do everything; it has a certificate and no password.
    public static final String SUPER_USER = "broker";

    private static final int ITERATIONS = 4096;

    private final Path directory = temporaryDirectory();
    private final CertificateAuthority authority = new CertificateAuthority(directory);
    private final Path trustStore = authority.trustStore();
    private final Path superUserKey = authority.keyStore(SUPER_USER);
    private final int mutualTlsPort = FreePorts.any();
    private final LocalServer<KafkaAddress> server;

    private SecuredKafka(ProjectHome home) {
        this.server =
                LocalServer.start(
                        KafkaServer.prepareSecured(
                                home,
                                directory.resolve("kafka"),
                                FreePorts.any(),
                                mutualTlsPort,
                                FreePorts.any(),
                                new KafkaSecurity(
                                        superUserKey,
                                        trustStore,
                                        CertificateAuthority.PASSWORD,
                                        SUPER_USER)));
    }

    /// Starts the broker, and adds topics, users and permissions.
    public static SecuredKafka start() {
        var home = ProjectHome.find();
        var acls = DeclaredAcls.read(home.aclsFile());
        var kafka = new SecuredKafka(home);
        try (var admin = kafka.superUser()) {
            DeclaredTopics.read(home.topicsFile()).createMissingOn(admin);
            addUsers(admin, acls.principals());
            acls.addTo(admin);
        }
        return kafka;
    }

    /// The password of a principal.
    public static String password(String principal) {
        return "secret-of-" + principal;
    }

    private Admin superUser() {
        return Admin.create(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + mutualTlsPort,
                        "security.protocol",
                        "SSL",
                        "ssl.truststore.location",
                        trustStore.toString(),
                        "ssl.truststore.password",
                        CertificateAuthority.PASSWORD,
                        "ssl.keystore.location",
                        superUserKey.toString(),
                        "ssl.keystore.password",
                        CertificateAuthority.PASSWORD));
    }

    /// The environment variables of a service that authenticates by a password.
    public Map<String, String> scramEnvironment(String principal, String password) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                server.address().bootstrapServers(),
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"%s\" password=\"%s\";".formatted(principal, password),
                "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
                "file:" + trustStore,
                "SPRING_KAFKA_SSL_TRUST_STORE_PASSWORD",
                CertificateAuthority.PASSWORD);
    }

    /// The environment variables of a service that authenticates by a certificate.
    public Map<String, String> mutualTlsEnvironment(String principal) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + mutualTlsPort,
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                "SSL",
                "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
                "file:" + trustStore,
                "SPRING_KAFKA_SSL_TRUST_STORE_PASSWORD",
                CertificateAuthority.PASSWORD,
                "SPRING_KAFKA_SSL_KEY_STORE_LOCATION",
                "file:" + authority.keyStore(principal),
                "SPRING_KAFKA_SSL_KEY_STORE_PASSWORD",
                CertificateAuthority.PASSWORD);
    }

    private static void addUsers(Admin admin, List<String> principals) {
        var iterations = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        List<UserScramCredentialAlteration> users =
                principals.stream()
                        .<UserScramCredentialAlteration>map(principal ->
                                new UserScramCredentialUpsertion(
                                        principal, iterations, password(principal)))
                        .toList();
        try {
            admin.alterUserScramCredentials(users).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot add the users", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while adding users", e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("parley-secured-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills the broker and deletes its data.
    @Override
    public void close() {
        server.kill();
        Directories.delete(directory);
    }
}
