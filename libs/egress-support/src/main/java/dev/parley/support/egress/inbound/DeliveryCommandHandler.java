package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.ReceiptPublisher;
import dev.parley.support.egress.delivery.RefusedReplyNotice;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.kafka.EventHandler;
import dev.parley.support.kafka.LookAhead;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// Handles one command from arrival to receipt: a record counts as processed when its receipt is
/// durable. One that became a dead letter has a receipt too, that it failed.
public final class DeliveryCommandHandler implements EventHandler<DeliveryCommand> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryCommandHandler.class);

    private final CommandReader commandReader;
    private final DeliveryHandler deliveryHandler;
    private final ReceiptPublisher receiptPublisher;
    private final DeliveryMetrics metrics;
    private final EditCoalescer editCoalescer;
    private final TimeSource time;

    /// @param platform platform that the commands must be for
    /// @param actionReader converts the platform's payloads
    public DeliveryCommandHandler(
            String platform,
            ActionReader actionReader,
            DeliveryHandler handler,
            DeliveryLedger ledger,
            ReceiptPublisher receipts,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.commandReader = new CommandReader(platform, actionReader);
        this.deliveryHandler = handler;
        this.editCoalescer = new EditCoalescer(actionReader, ledger, time);
        this.receiptPublisher = receipts;
        this.metrics = metrics;
        this.time = time;
    }

    @Override
    public void on(DeliveryCommand event) throws Exception {
        on(event, LookAhead.none());
    }

    @Override
    public void on(DeliveryCommand event, LookAhead<DeliveryCommand> following) throws Exception {
        var arrived = time.now();
        var command = commandReader.read(event);
        var superseded = editCoalescer.supersede(event, command, following);
        var outcome = superseded == null ? deliveryHandler.deliver(command) : superseded;
        metrics.completed(command.action(), outcome, Duration.between(arrived, time.now()));
        logRefusal(command, outcome);
        var notice = RefusedReplyNotice.of(command, outcome);
        if (notice.isPresent()) {
            var _ = deliveryHandler.deliver(notice.get());
        }
        receiptPublisher.publish(command, outcome).get();
    }

    private static void logRefusal(Command command, DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.Failed(var error, _, _)) {
            LOG.atWarn()
                    .setMessage("delivery refused")
                    .addKeyValue("action", command.action().kind())
                    .addKeyValue("command", command.id())
                    .addKeyValue("turn", command.turnId())
                    .addKeyValue("place", command.place())
                    .addKeyValue("code", error.code())
                    .addKeyValue("reason", error.reason())
                    .log();
        }
    }

    @Override
    public void onDeadLetter(DeliveryCommand event, String reason) throws Exception {
        var command = commandReader.readInvalid(event, reason);
        var outcome = new DeliveryOutcome.Failed(DeliveryError.of(reason, null));
        metrics.completed(command.action(), outcome, Duration.ZERO);
        receiptPublisher.publish(command, outcome).get();
    }
}
