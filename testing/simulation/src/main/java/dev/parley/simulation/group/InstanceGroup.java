package dev.parley.simulation.group;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.group.Instance.State;
import dev.parley.simulation.schedule.Actor;
import dev.parley.simulation.schedule.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Consumer group of instances: gives each place one owner, and takes it from an instance that
/// shows no life for longer than the session timeout.
public final class InstanceGroup {

    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_RESTART_SECONDS = 30;
    private static final int MAX_FREEZE_SECONDS = 400;
    private static final List<Fault> FAULTS =
            List.of(
                    Fault.CRASH,
                    Fault.SHORT_FREEZE,
                    Fault.LONG_FREEZE,
                    Fault.REBALANCE,
                    Fault.DATABASE_CRASH);

    private final Scheduler scheduler;
    private final RandomGenerator random;
    private final FaultPlan faults;
    private final Owner worker;
    private final Runnable databaseCrash;
    private final List<Instance> instances = new ArrayList<>();
    private final List<OwnedPlace> places = new ArrayList<>();

    /// @param worker processes a place's records under a lease
    /// @param databaseCrash loses what is not on disk
    public InstanceGroup(
            Scheduler scheduler,
            RandomGenerator random,
            FaultPlan faults,
            Owner worker,
            Runnable databaseCrash) {
        this.scheduler = scheduler;
        this.random = random;
        this.faults = faults;
        this.worker = worker;
        this.databaseCrash = databaseCrash;
    }

    /// Starts instances, which share some places.
    public void start(int instanceCount, int placeCount) {
        for (var number = 0; number < instanceCount; number++) {
            startInstance();
        }
        for (var number = 0; number < placeCount; number++) {
            var place = new OwnedPlace(number);
            places.add(place);
            assign(place, null);
        }
    }

    private void startInstance() {
        var instance = new Instance(scheduler, instances.size());
        instances.add(instance);
        worker.started(instance);
    }

    /// Returns whether all records of a place are processed.
    ///
    /// @param end number of its records
    public boolean hasProcessed(int place, int end) {
        return places.get(place).committed() == end;
    }

    /// Lets the seed choose a fault for the instance whose actor is next.
    public void beforeStep(Actor next) {
        var fault = faults.choose(FAULTS);
        if (fault == null) {
            return;
        }
        var instance = instances.stream().filter(each -> each.runs(next)).findFirst().orElseThrow();
        scheduler.note(() -> "%s at instance %d".formatted(fault, instances.indexOf(instance)));
        switch (fault) {
            case CRASH -> crash(instance);
            case SHORT_FREEZE ->
                    freeze(
                            instance,
                            Duration.ofMillis(1 + random.nextLong(SESSION_TIMEOUT.toMillis() - 1)));
            case LONG_FREEZE ->
                    freeze(
                            instance,
                            SESSION_TIMEOUT.plusSeconds(1 + random.nextInt(MAX_FREEZE_SECONDS)));
            case REBALANCE -> rebalance();
            default -> databaseCrash.run();
        }
    }

    private void crash(Instance instance) {
        instance.crash();
        scheduler.after(SESSION_TIMEOUT, () -> evict(instance));
        scheduler.after(
                Duration.ofSeconds(1 + random.nextInt(MAX_RESTART_SECONDS)),
                () -> {
                    startInstance();
                    assignUnowned();
                });
    }

    private void freeze(Instance instance, Duration length) {
        instance.freeze(length);
        if (length.compareTo(SESSION_TIMEOUT) > 0) {
            scheduler.after(SESSION_TIMEOUT, () -> evict(instance));
        }
        scheduler.after(length, this::assignUnowned);
    }

    private void rebalance() {
        var place = places.get(random.nextInt(places.size()));
        assign(place, place.owner());
    }

    private void evict(Instance instance) {
        for (var place : places) {
            if (place.owner() == instance && instance.state() != State.UP) {
                assign(place, instance);
            }
        }
    }

    private void assignUnowned() {
        for (var place : places) {
            if (place.owner() == null) {
                assign(place, null);
            }
        }
    }

    private void assign(OwnedPlace place, @Nullable Instance instead) {
        var candidates =
                instances.stream()
                        .filter(each -> each.state() == State.UP && each != instead)
                        .toList();
        if (candidates.isEmpty()) {
            place.moveTo(null);
            if (instead != null && instead.state() == State.UP) {
                assignUnowned();
            }
            return;
        }
        var next = candidates.get(random.nextInt(candidates.size()));
        place.moveTo(next);
        var lease = new Lease(place, next);
        scheduler.note(() ->
                "place %d goes to instance %d from offset %d"
                        .formatted(place.number(), instances.indexOf(next), place.committed()));
        next.start(() -> worker.own(lease));
    }

    /// Work of an owner.
    @FunctionalInterface
    public interface Owner {
        /// Starts what an instance does besides.
        default void started(Instance instance) {}

        /// Processes the place's records.
        ///
        /// @throws InterruptedException when the place has gone to another instance
        void own(Lease lease) throws InterruptedException;
    }
}
