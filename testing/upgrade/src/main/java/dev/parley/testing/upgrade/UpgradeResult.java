package dev.parley.testing.upgrade;

import dev.parley.testing.journal.VerificationResult;
import dev.parley.testing.upgrade.traffic.CommandResult;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Result of an upgrade and its way back: the messages that people saw, and the receipts.
///
/// @param messages verification of the messages
/// @param commands answers to the commands and questions of chats of their own
/// @param inbound ids of all messages and commands that arrived
/// @param receipts ids of the receipts of each
record UpgradeResult(
        VerificationResult messages,
        CommandResult commands,
        Set<UUID> inbound,
        Map<UUID, Set<UUID>> receipts) {

    /// Whether each message and command has exactly one answer, in order, and exactly one receipt.
    boolean isKept() {
        return messages.isExactlyOnce()
                && messages.apologies() == 0
                && commands.isExactlyOnce()
                && withoutReceipt() == 0
                && withSeveralReceipts() == 0;
    }

    private long withoutReceipt() {
        return inbound.stream().filter(id -> !receipts.containsKey(id)).count();
    }

    private long withSeveralReceipts() {
        return receipts.values().stream().filter(ids -> ids.size() > 1).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "messages: %s%ncommands: %s%nreceipts: %d for %d events, %d without, %d with"
                        + " several%nresult: %s",
                messages,
                commands,
                receipts.size(),
                inbound.size(),
                withoutReceipt(),
                withSeveralReceipts(),
                isKept() ? "every promise was kept" : "a promise was broken");
    }
}
