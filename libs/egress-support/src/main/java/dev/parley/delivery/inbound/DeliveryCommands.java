package dev.parley.delivery.inbound;

import dev.parley.delivery.Carrier;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.Receipts;
import dev.parley.delivery.Time;
import dev.parley.events.DeliveryCommand;
import dev.parley.messaging.EventHandler;
import dev.parley.messaging.Following;

import java.time.Duration;

/// One command from arrival to receipt: the record counts as handled when its receipt is safe.
public final class DeliveryCommands implements EventHandler<DeliveryCommand> {

    private final Commands commands;
    private final Carrier carrier;
    private final Receipts receipts;
    private final DeliveryMeters meters;
    private final LatestEdit latestEdit;
    private final Time time;

    /// Puts a platform's carrier behind its commands.
    ///
    /// @param platform the platform that the commands must be for
    /// @param errands what that platform can do
    public DeliveryCommands(
            String platform,
            Errands errands,
            Carrier carrier,
            Ledger ledger,
            Receipts receipts,
            DeliveryMeters meters,
            Time time) {
        this.commands = new Commands(platform, errands);
        this.carrier = carrier;
        this.latestEdit = new LatestEdit(errands, ledger, time);
        this.receipts = receipts;
        this.meters = meters;
        this.time = time;
    }

    @Override
    public void on(DeliveryCommand event) throws Exception {
        on(event, Following.unknown());
    }

    @Override
    public void on(DeliveryCommand event, Following<DeliveryCommand> following) throws Exception {
        var arrived = time.now();
        var command = commands.read(event);
        var superseded = latestEdit.superseded(event, command, following);
        var ending = superseded == null ? carrier.carryOut(command) : superseded;
        meters.ended(command.errand(), ending, Duration.between(arrived, time.now()));
        receipts.tell(command, ending).get();
    }
}
