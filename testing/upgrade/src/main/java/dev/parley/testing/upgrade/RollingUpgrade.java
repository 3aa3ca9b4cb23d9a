package dev.parley.testing.upgrade;

import dev.parley.local.application.Stage;
import dev.parley.testing.journal.JournalRecording;
import dev.parley.testing.journal.JournalVerifier;
import dev.parley.testing.journal.VerificationResult;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.ReceiptAudit;
import dev.parley.testing.upgrade.release.Release;
import dev.parley.testing.upgrade.system.MixedSystem;
import dev.parley.testing.upgrade.traffic.CommandChats;
import dev.parley.testing.upgrade.traffic.MessageTraffic;

import org.awaitility.core.ConditionTimeoutException;

import java.util.function.Consumer;

/// An upgrade of all stages and its way back while people write all the time.
///
/// Both ways go in the order in which a message walks. So each topic is once written by the newer
/// release and read by the older one, and once the other way round.
final class RollingUpgrade {

    /// Messages that must arrive with one release, and while two run side by side.
    private static final int MESSAGES_PER_STEP = 15;

    private final MixedSystem system;
    private final Consumer<String> progress;
    private final JournalRecording journal;
    private final ReceiptAudit receipts;
    private final MessageTraffic traffic;
    private final CommandChats commands;

    /// @param system the system with the older release
    /// @param progress receives a line for each step
    RollingUpgrade(MixedSystem system, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
        this.journal = JournalRecording.start(system.simulator());
        this.receipts = system.receiptAudit();
        this.traffic = new MessageTraffic(system.simulator());
        this.commands = new CommandChats(system.simulator());
    }

    /// Upgrades every stage, goes back, and verifies what people saw.
    UpgradeResult thereAndBack(Release older, Release newer) {
        try (traffic;
                commands) {
            traffic.start();
            commands.start();
            traffic.awaitEveryone();
            replaceAll(older, newer);
            traffic.awaitMore(MESSAGES_PER_STEP);
            replaceAll(newer, older);
            traffic.awaitMore(MESSAGES_PER_STEP);
        }
        progress.accept("· waiting for the last answers");
        try {
            Eventually.await("every message is answered").until(() -> verify().lost().isEmpty());
            system.awaitIdle();
        } catch (ConditionTimeoutException e) {
            progress.accept("· " + e.getMessage());
        }
        return new UpgradeResult(
                verify(), commands.result(), receipts.inboundIds(), receipts.receiptsByMessage());
    }

    private void replaceAll(Release old, Release next) {
        for (var stage : Stage.values()) {
            progress.accept("· " + stage.module() + ": " + old.name() + " → " + next.name());
            system.replace(stage, next, () -> traffic.awaitMore(MESSAGES_PER_STEP));
            traffic.awaitMore(MESSAGES_PER_STEP);
        }
    }

    /// Verifies the messages of the traffic; the chats with commands are judged by themselves.
    private VerificationResult verify() {
        var places = commands.places();
        return JournalVerifier.verify(
                journal.lines().stream().filter(line -> !places.contains(line.place())).toList());
    }
}
