package dev.parley.simulation.run;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.InstanceGroup;
import dev.parley.simulation.judge.Judge;
import dev.parley.simulation.judge.Receipts;
import dev.parley.simulation.judge.ScriptedCommand;
import dev.parley.simulation.ledger.SimulatedLedger;
import dev.parley.simulation.place.PlaceHistory;
import dev.parley.simulation.schedule.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// History of one seed: a few instances carry out the commands of a few places under faults.
public final class Simulation {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final int MAX_PLACES = 2;
    private static final int MAX_INSTANCES = 3;

    private final long seed;
    private final RandomGenerator random;
    private final FaultPlan faults;
    private final Scheduler scheduler;
    private final Receipts receipts = new Receipts();
    private final List<PlaceHistory> histories = new ArrayList<>();
    private final List<List<ScriptedCommand>> scripts = new ArrayList<>();
    private final InstanceGroup group;

    private Simulation(long seed, @Nullable Mutant mutant, @Nullable List<String> trace) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.faults = new FaultPlan(random);
        this.scheduler = new Scheduler(random, START, trace);
        var database = new SimulatedLedger(scheduler, random);
        var wiring = new Wiring(scheduler, random, faults, database, mutant);
        for (var place = 1 + random.nextInt(MAX_PLACES); place > 0; place--) {
            histories.add(new PlaceHistory());
        }
        var service = service(wiring);
        for (var place = 0; place < histories.size(); place++) {
            scripts.add(service.script(place, random));
        }
        var owner = new PlaceOwner(wiring, service, scripts, receipts);
        this.group = new InstanceGroup(scheduler, random, faults, owner, database::crash);
    }

    private Service service(Wiring wiring) {
        return random.nextBoolean()
                ? new DiscordService(wiring, histories)
                : new TelegramService(wiring, histories);
    }

    /// Runs one seed; the same seed has the same history.
    ///
    /// @param mutant rule to break; null: none
    public static SeedResult run(long seed, @Nullable Mutant mutant) {
        return new Simulation(seed, mutant, null).run();
    }

    /// Runs one seed again and returns what happened in it.
    ///
    /// @param mutant rule to break; null: none
    public static List<String> trace(long seed, @Nullable Mutant mutant) {
        var trace = new ArrayList<String>();
        var _ = new Simulation(seed, mutant, trace).run();
        return trace;
    }

    private SeedResult run() {
        var violation = violation();
        return new SeedResult(seed, scheduler.steps(), faults.fired(), violation);
    }

    private @Nullable String violation() {
        try {
            group.start(1 + random.nextInt(MAX_INSTANCES), histories.size());
            scheduler.run(group::beforeStep);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        for (var place = 0; place < scripts.size(); place++) {
            var found = verdict(place);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String verdict(int place) {
        var commands = scripts.get(place);
        if (!group.hasProcessed(place, commands.size())) {
            return "place " + place + " is not processed to its end";
        }
        return new Judge(
                        commands,
                        histories.get(place),
                        receipts,
                        faults.hasFired(Fault.DATABASE_CRASH))
                .verdict();
    }
}
