package dev.parley.local.server.kafka;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Permissions of a principal on a resource as `infra/kafka/acls.tsv` declares them.
///
/// @param principal the user, without the prefix `User:`
/// @param resource a topic or a group
/// @param name of the resource; `*` for all of them, `staging-*` for those with that prefix
/// @param operations those that are allowed
public record DeclaredAcl(
        String principal, ResourceType resource, String name, Set<AclOperation> operations) {

    private static final int COLUMNS = 4;
    private static final String EVERY = "*";

    public DeclaredAcl {
        operations = Set.copyOf(operations);
    }

    /// Reads a line of the file.
    ///
    /// @param line four columns, parted by tabs
    static DeclaredAcl parse(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "expected principal, resource, name, operations but found: " + line);
        }
        var resource = ResourceType.fromString(columns[1]);
        var operations =
                Arrays.stream(columns[3].split(","))
                        .map(DeclaredAcl::operation)
                        .collect(Collectors.toSet());
        if (resource.isUnknown() || operations.contains(AclOperation.UNKNOWN)) {
            throw new IllegalArgumentException("unknown resource or operation: " + line);
        }
        return new DeclaredAcl(columns[0], resource, columns[2], operations);
    }

    /// The permission of an installation that shares its broker.
    ///
    /// @param prefix of its principal and its resource; may be empty
    DeclaredAcl withPrefix(String prefix) {
        return new DeclaredAcl(prefix + principal, resource, prefix + name, operations);
    }

    /// Whether it allows an operation on a resource by its name.
    public boolean allows(AclOperation operation, ResourceType kind) {
        return resource == kind && operations.contains(operation);
    }

    /// The permissions as a broker takes them.
    Stream<AclBinding> bindings() {
        var pattern = pattern();
        return operations.stream()
                .map(operation ->
                        new AclBinding(
                                pattern,
                                new AccessControlEntry(
                                        "User:" + principal,
                                        EVERY,
                                        operation,
                                        AclPermissionType.ALLOW)));
    }

    private ResourcePattern pattern() {
        return name.endsWith(EVERY) && !name.equals(EVERY)
                ? new ResourcePattern(
                        resource,
                        name.substring(0, name.length() - EVERY.length()),
                        PatternType.PREFIXED)
                : new ResourcePattern(resource, name, PatternType.LITERAL);
    }

    /// Kafka's tools write `DescribeConfigs`, its code writes `DESCRIBE_CONFIGS`.
    private static AclOperation operation(String word) {
        return AclOperation.fromString(word.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }
}
