package dev.parley.failpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rule that a running service breaks on purpose, to show that a judge catches it.
public enum Mutant {
    /// The offset of a message is committed although its transaction failed.
    MESSAGE_COMMITTED_UNHANDLED("conversation-service"),
    /// Discord gets no nonce, by which it would know a repeated message.
    NONCE_MISSING("egress-discord"),
    /// The messages that wait for a turn are read from the newest to the oldest.
    PENDING_REVERSED("conversation-service"),
    /// Commands of one place are carried out side by side.
    KEYS_UNORDERED("egress-discord egress-telegram"),
    /// Of the commands that wait for one place, the newest goes first.
    NEWEST_FIRST("egress-discord egress-telegram"),
    /// No command gets a receipt.
    RECEIPT_DROPPED("egress-discord egress-telegram"),
    /// The fence before a claim or a request is always open.
    FENCE_OPEN("egress-discord egress-telegram"),
    /// The ledger of results finds no earlier result.
    INFERENCE_LEDGER_BLIND("inference-service"),
    /// A published row of the outbox is not deleted.
    OUTBOX_ROW_KEPT("conversation-service"),
    /// Every fifth result closes no turn, and neither does its deadline.
    RESULT_IGNORED("conversation-service"),
    /// Offsets are committed only to prove the membership in the group.
    OFFSET_NOT_COMMITTED("inference-service egress-discord egress-telegram"),
    /// A record that cannot be handled does not become a dead letter.
    POISON_DROPPED("conversation-service inference-service egress-discord egress-telegram"),
    /// The end of a part is not recorded.
    LEDGER_UNFINISHED("egress-discord egress-telegram");

    private final String services;

    Mutant(String services) {
        this.services = services;
    }

    /// Finds a mutant by its key.
    public static Optional<Mutant> ofKey(String key) {
        return Arrays.stream(values()).filter(mutant -> mutant.key().equals(key)).findFirst();
    }

    /// The name on the command line, such as `fence-open`.
    public String key() {
        return Keys.of(this);
    }

    /// The modules of the services that break the rule.
    public List<String> services() {
        return List.of(services.split(" "));
    }
}
