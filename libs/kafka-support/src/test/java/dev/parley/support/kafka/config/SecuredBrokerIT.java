package dev.parley.support.kafka.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.kafka.DeclaredAcl;
import dev.parley.local.server.kafka.DeclaredAcls;
import dev.parley.local.server.kafka.DeclaredTopic;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.testing.servers.SecuredKafka;

import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each service's clients on a broker that authenticates and authorizes, with the standard settings
/// of `spring.kafka`.
class SecuredBrokerIT {

    private static final String OPERATOR = "operator";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final DeclaredAcls ACLS = DeclaredAcls.read(ProjectHome.find().aclsFile());
    private static final List<String> TOPICS =
            DeclaredTopics.read(ProjectHome.find().topicsFile()).topics().stream()
                    .map(DeclaredTopic::name)
                    .toList();

    private static SecuredKafka kafka;

    @BeforeAll
    static void start() {
        kafka = SecuredKafka.start();
        var superUser = kafka.mutualTlsEnvironment(SecuredKafka.SUPER_USER);
        try (var clients = new SecuredClients(superUser)) {
            TOPICS.forEach(topic -> assertThat(clients.send(topic)).succeedsWithin(TIMEOUT));
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    static Stream<String> services() {
        return ACLS.principals().stream().filter(principal -> !principal.equals(OPERATOR));
    }

    @ParameterizedTest
    @MethodSource("services")
    void allowsAServiceItsWork(String service) {
        doesItsWork(service, withPassword(service));
    }

    @Test
    void allowsAServiceItsWorkByItsCertificate() {
        var service = "egress-telegram";

        doesItsWork(service, new SecuredClients(kafka.mutualTlsEnvironment(service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesToWriteAnyOtherTopic(String service) {
        var own = named(service, ResourceType.TOPIC, AclOperation.WRITE);

        try (var clients = withPassword(service)) {
            assertThat(TOPICS)
                    .filteredOn(topic -> !own.contains(topic))
                    .isNotEmpty()
                    .allSatisfy(topic ->
                            assertThat(clients.send(topic))
                                    .failsWithin(TIMEOUT)
                                    .withThrowableThat()
                                    .withCauseInstanceOf(TopicAuthorizationException.class));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesToReadAnyOtherTopic(String service) {
        var read = named(service, ResourceType.TOPIC, AclOperation.READ);
        var written = named(service, ResourceType.TOPIC, AclOperation.WRITE);
        var unknown = Stream.of("delivery-discord-dlt", "reply-progress-telegram");

        try (var clients = withPassword(service)) {
            assertThat(Stream.concat(written.stream(), unknown))
                    .filteredOn(topic -> !read.contains(topic))
                    .isNotEmpty()
                    .allSatisfy(topic ->
                            assertThatThrownBy(() -> clients.readAll(topic))
                                    .isInstanceOf(TopicAuthorizationException.class));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesTheGroupOfAnotherService(String service) {
        var others =
                ACLS.acls().stream()
                        .filter(acl -> acl.resource() == ResourceType.GROUP)
                        .filter(acl -> !acl.principal().equals(service))
                        .map(DeclaredAcl::name)
                        .toList();

        try (var clients = withPassword(service)) {
            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(group ->
                            assertThat(
                                            clients.admin()
                                                    .listConsumerGroupOffsets(group)
                                                    .all()
                                                    .toCompletionStage())
                                    .failsWithin(TIMEOUT)
                                    .withThrowableThat()
                                    .withCauseInstanceOf(GroupAuthorizationException.class));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesAServiceToAdminister(String service) {
        try (var clients = withPassword(service)) {
            assertThat(
                            clients.admin()
                                    .createTopics(List.of(new NewTopic("own", 1, (short) 1)))
                                    .all()
                                    .toCompletionStage())
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(TopicAuthorizationException.class);
            assertThat(clients.admin().deleteTopics(TOPICS).all().toCompletionStage())
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(TopicAuthorizationException.class);
            assertThat(
                            clients.admin()
                                    .deleteAcls(List.of(AclBindingFilter.ANY))
                                    .all()
                                    .toCompletionStage())
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void allowsTheOperatorTopicsButNoMessages() {
        try (var clients = withPassword(OPERATOR)) {
            var admin = clients.admin();

            assertThat(
                            admin.createTopics(List.of(new NewTopic("new", 1, (short) 1)))
                                    .all()
                                    .toCompletionStage())
                    .succeedsWithin(TIMEOUT);
            assertThat(
                            admin.createPartitions(Map.of("new", NewPartitions.increaseTo(2)))
                                    .all()
                                    .toCompletionStage())
                    .succeedsWithin(TIMEOUT);
            assertThat(clients.limitsOf(Set.of("new"))).succeedsWithin(TIMEOUT);
            assertThat(clients.send("chat-inbound"))
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> clients.readAll("chat-inbound"))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        var environment = kafka.scramEnvironment("ingress-telegram", "guessed");

        try (var clients = new SecuredClients(environment)) {
            assertThat(clients.send("chat-inbound"))
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(SaslAuthenticationException.class);
            assertThat(clients.admin().describeCluster().clusterId().toCompletionStage())
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> clients.readAll("chat-inbound"))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void doesItsWork(String service, SecuredClients own) {
        var written = named(service, ResourceType.TOPIC, AclOperation.WRITE);
        var read = named(service, ResourceType.TOPIC, AclOperation.READ);
        var configured = named(service, ResourceType.TOPIC, AclOperation.DESCRIBE_CONFIGS);
        var joined = named(service, ResourceType.GROUP, AclOperation.READ);
        var named = named(service, ResourceType.GROUP, AclOperation.DESCRIBE);

        try (var clients = own) {
            written.forEach(topic -> assertThat(clients.send(topic)).succeedsWithin(TIMEOUT));
            assertThat(clients.admin().describeCluster().clusterId().toCompletionStage())
                    .succeedsWithin(TIMEOUT);
            assertThat(clients.limitsOf(configured)).succeedsWithin(TIMEOUT);
            read.forEach(topic -> clients.readAll(topic));
            named.forEach(group -> read.forEach(topic -> clients.readAll(topic, group)));
            joined.forEach(group -> clients.readAsMember(group, read));
        }
    }

    private static SecuredClients withPassword(String principal) {
        return new SecuredClients(
                kafka.scramEnvironment(principal, SecuredKafka.password(principal)));
    }

    private static Set<String> named(String principal, ResourceType kind, AclOperation operation) {
        return ACLS.of(principal).stream()
                .filter(acl -> acl.allows(operation, kind))
                .map(DeclaredAcl::name)
                .collect(Collectors.toSet());
    }
}
