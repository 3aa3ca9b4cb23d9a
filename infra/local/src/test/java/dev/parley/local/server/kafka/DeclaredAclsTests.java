package dev.parley.local.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.local.project.ProjectHome;

import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

/// The file of the permissions.
class DeclaredAclsTests {

    private static final String EVERY = "*";

    private final ProjectHome home = ProjectHome.find();
    private final DeclaredAcls acls = DeclaredAcls.read(home.aclsFile());

    @Test
    void readsALine() {
        assertThat(
                        DeclaredAcl.parse(
                                "ingress-telegram\ttopic\tchat-inbound\tWrite,DescribeConfigs"))
                .isEqualTo(
                        new DeclaredAcl(
                                "ingress-telegram",
                                ResourceType.TOPIC,
                                "chat-inbound",
                                Set.of(AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)));
    }

    @Test
    void showsALineWithAnUnknownOperation() {
        assertThatThrownBy(() -> DeclaredAcl.parse("a\ttopic\tchat-inbound\tPublish"))
                .hasMessageContaining("Publish");
    }

    @Test
    void keepsTwoInstallationsOnOneBrokerApart() {
        var staging = acls.withPrefix("staging-").acls();

        assertThat(staging)
                .hasSameSizeAs(acls.acls())
                .flatExtracting(acl -> acl.bindings().toList())
                .extracting(AclBinding::entry)
                .allSatisfy(entry -> assertThat(entry.principal()).startsWith("User:staging-"));
        assertThat(staging)
                .flatExtracting(acl -> acl.bindings().toList())
                .extracting(AclBinding::pattern)
                .allSatisfy(pattern -> assertThat(pattern.name()).startsWith("staging-"));
    }

    @Test
    void limitsEveryTopicOfAnInstallationToItsPrefix() {
        var operator = DeclaredAcl.parse("operator\ttopic\t*\tCreate").withPrefix("staging-");

        assertThat(operator.bindings())
                .extracting(AclBinding::pattern)
                .containsExactly(
                        new ResourcePattern(ResourceType.TOPIC, "staging-", PatternType.PREFIXED));
    }

    @Test
    void namesDeclaredTopicsOnly() {
        var topics =
                DeclaredTopics.read(home.topicsFile()).topics().stream()
                        .map(DeclaredTopic::name)
                        .collect(Collectors.toSet());

        assertThat(acls.acls())
                .filteredOn(acl -> acl.resource() == ResourceType.TOPIC)
                .extracting(DeclaredAcl::name)
                .filteredOn(name -> !name.equals(EVERY))
                .isSubsetOf(topics);
    }

    /// Messages are read and written by services only, and never taken away.
    @Test
    void allowsNobodyToTouchTheMessagesOfEveryTopic() {
        assertThat(acls.acls())
                .filteredOn(acl -> acl.name().equals(EVERY))
                .flatExtracting(DeclaredAcl::operations)
                .doesNotContain(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE);
    }
}
