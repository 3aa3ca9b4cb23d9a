package dev.parley.simulation.egress;

import dev.parley.egress.telegram.delivery.TelegramDelivery;
import dev.parley.ids.Place;
import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.simulation.egress.platform.TelegramConnection;
import dev.parley.simulation.egress.platform.TelegramPlatform;
import dev.parley.simulation.group.Lease;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.Mentions;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.StepRunner;

import java.util.List;
import java.util.random.RandomGenerator;

/// The decisions of egress-telegram: answers with their placeholders, messages and edits.
final class TelegramService implements Service {

    private static final int FIRST_CHAT = 7;
    private static final String EDITED = "50";
    private static final Texts TEXTS = new Texts(4_090);

    private final Wiring wiring;
    private final TelegramPlatform telegram;

    TelegramService(Wiring wiring, List<PlaceHistory> places) {
        this.wiring = wiring;
        this.telegram = new TelegramPlatform(chat -> places.get((int) chat - FIRST_CHAT));
        places.forEach(place -> place.show(EDITED, "before"));
    }

    @Override
    public List<ScriptedCommand> script(int place, RandomGenerator random) {
        var script =
                new Script(Place.telegram(FIRST_CHAT + place), wiring.scheduler().now(), random);
        for (var left = 1 + random.nextInt(Script.MAX_COMMANDS); left > 0; left--) {
            switch (random.nextInt(4)) {
                case 0 -> addReply(script, random);
                case 1 -> {
                    var parts = script.parts();
                    var text = TEXTS.of(script.next(), parts);
                    script.add(new Action.SendMessage(text, Mentions.NONE, null), parts, true);
                }
                case 2 -> addReply(script, random);
                default -> {
                    var text = script.next() + ".e text";
                    script.addEdit(new Action.EditMessage(EDITED, text, Mentions.NONE));
                }
            }
        }
        return script.commands();
    }

    private static void addReply(Script script, RandomGenerator random) {
        var turn = script.uuid();
        if (random.nextBoolean()) {
            script.addBegin(new Action.BeginReply(null), turn);
        }
        var parts = script.parts();
        var text = TEXTS.of(script.next(), parts);
        script.add(new Action.SendReply(text, null), turn, parts, true);
    }

    @Override
    public DeliveryHandler handler(Lease lease) {
        var ledger = wiring.ledger();
        var time = wiring.scheduler();
        return new TelegramDelivery(
                new TelegramConnection(telegram, wiring.line(lease)),
                new StepRunner(ledger, wiring.fence(lease), time),
                ledger,
                new RetryLoop(time, wiring.backoff()),
                Texts.MAX_PARTS,
                new NoMetrics(),
                time);
    }
}
