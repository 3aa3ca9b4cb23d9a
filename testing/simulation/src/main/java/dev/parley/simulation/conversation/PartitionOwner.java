package dev.parley.simulation.conversation;

import dev.parley.simulation.conversation.database.DatabaseUnavailableException;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.group.InstanceGroup;
import dev.parley.simulation.group.Lease;
import dev.parley.simulation.seed.Stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Owner of partitions: handles their records one after the other and commits their offsets, which
/// may lag behind.
final class PartitionOwner implements InstanceGroup.Owner {

    private static final Duration RETRY_DELAY = Duration.ofMillis(500);
    private static final int MAX_ATTEMPTS = 5;

    private final Stage stage;
    private final Topics topics;
    private final Function<Instance, ServiceProcess> processes;
    private final Map<Instance, ServiceProcess> running = new HashMap<>();

    PartitionOwner(Stage stage, Topics topics, Function<Instance, ServiceProcess> processes) {
        this.stage = stage;
        this.topics = topics;
        this.processes = processes;
    }

    @Override
    public void started(Instance instance) {
        var process = processes.apply(instance);
        running.put(instance, process);
        process.start();
    }

    @Override
    public void own(Lease lease) throws InterruptedException {
        var process = running.get(lease.instance());
        if (process == null) {
            throw new IllegalStateException("the instance was not started");
        }
        for (var offset = lease.committed(); hasNext(lease, offset); offset++) {
            if (stage.breaks(Mutant.OFFSET_BEFORE_COMMIT)) {
                lease.commit(offset + 1);
            }
            handle(process, topics.records(lease.place()).get(offset));
            stage.scheduler().pause();
            if (offset + 1 == topics.records(lease.place()).size()
                    || stage.random().nextInt(4) == 0) {
                lease.commit(offset + 1);
            }
        }
    }

    /// A record that was read before the partition left is handled nevertheless.
    private boolean hasNext(Lease lease, int offset) {
        var records = topics.records(lease.place());
        if (records.size() > offset && stage.random().nextBoolean()) {
            return true;
        }
        if (lease.isHeld() && records.size() <= offset) {
            stage.scheduler().await(() -> records.size() > offset || !lease.isHeld());
        }
        return lease.isHeld();
    }

    private void handle(ServiceProcess process, Consumer<ServiceProcess> record)
            throws InterruptedException {
        for (var attempt = 1; ; ) {
            try {
                record.accept(process);
                return;
            } catch (DatabaseUnavailableException e) {
                stage.scheduler().sleep(RETRY_DELAY);
            } catch (RuntimeException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new IllegalStateException("a record became a dead letter: " + e, e);
                }
                attempt++;
                stage.scheduler().sleep(RETRY_DELAY);
            }
        }
    }
}
