package dev.parley.testing.upgrade.system;

import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.testing.probe.Eventually;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A stage's consumer group.
///
/// @param kafka address of the broker
/// @param name name of the group
record ConsumerGroup(KafkaAddress kafka, String name) {

    private static final long SECONDS = 30;

    /// Waits until the group is stable and has more members than given.
    ///
    /// @return number of its members
    int awaitStable(int moreThan) {
        var members = new AtomicInteger();
        try (var admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            Eventually.await("%s has more than %d stable members".formatted(name, moreThan))
                    .until(() -> {
                        members.set(stableMembers(admin));
                        return members.get() > moreThan;
                    });
        }
        return members.get();
    }

    private int stableMembers(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var group =
                admin.describeConsumerGroups(List.of(name))
                        .all()
                        .get(SECONDS, TimeUnit.SECONDS)
                        .values()
                        .iterator()
                        .next();
        return group.groupState() == GroupState.STABLE ? group.members().size() : 0;
    }
}
