package dev.parley.simulation.egress;

import dev.parley.simulation.egress.judge.Judge;
import dev.parley.simulation.egress.judge.Receipts;
import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.simulation.egress.ledger.SimulatedLedger;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.group.InstanceGroup;
import dev.parley.simulation.seed.History;
import dev.parley.simulation.seed.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// History of an egress service: a few instances carry out the commands of a few places.
public final class EgressHistory implements History {

    private static final int MAX_PLACES = 2;
    private static final int MAX_INSTANCES = 3;

    private final Stage stage;
    private final Receipts receipts = new Receipts();
    private final List<PlaceHistory> histories = new ArrayList<>();
    private final List<List<ScriptedCommand>> scripts = new ArrayList<>();
    private final InstanceGroup group;

    /// Chooses the service, the places and their commands.
    public EgressHistory(Stage stage) {
        this.stage = stage;
        var random = stage.random();
        var database = new SimulatedLedger(stage.scheduler(), random);
        var wiring =
                new Wiring(stage.scheduler(), random, stage.faults(), database, stage.mutant());
        for (var place = 1 + random.nextInt(MAX_PLACES); place > 0; place--) {
            histories.add(new PlaceHistory());
        }
        var service = service(wiring);
        for (var place = 0; place < histories.size(); place++) {
            scripts.add(service.script(place, random));
        }
        var owner = new PlaceOwner(wiring, service, scripts, receipts);
        this.group =
                new InstanceGroup(
                        stage.scheduler(), random, stage.faults(), owner, database::crash);
    }

    private Service service(Wiring wiring) {
        return wiring.random().nextBoolean()
                ? new DiscordService(wiring, histories)
                : new TelegramService(wiring, histories);
    }

    @Override
    public void play() {
        group.start(1 + stage.random().nextInt(MAX_INSTANCES), histories.size());
        stage.scheduler().run(group::beforeStep);
    }

    @Override
    public @Nullable String violation() {
        return null;
    }

    @Override
    public @Nullable String verdict() {
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
                        stage.faults().hasFired(Fault.DATABASE_CRASH))
                .verdict();
    }
}
