package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.VisibleMessages;

import java.util.List;
import java.util.Optional;

/// The ends of messages that have no answer and say so: a receipt with a reason, or an apology.
///
/// @param evidence of the run
record ExplicitEnds(Evidence evidence) {

    /// How a message ended without an answer, if a receipt or a visible text says so.
    ///
    /// @param text what the person wrote
    Optional<String> of(String text) {
        var visible = VisibleMessages.byId(evidence.journal());
        return evidence.messages().stream()
                .filter(message -> message.text().equals(text))
                .flatMap(message -> receiptsOf(message).stream())
                .<String>mapMulti((receipt, out) -> {
                    if (!receipt.isDelivered()) {
                        out.accept(receipt.outcome() + ": " + receipt.reason());
                    }
                    for (var id : receipt.messageIds()) {
                        var shown = visible.get(receipt.place() + "/" + id);
                        if (shown != null && (shown.isApology() || shown.isResetNotice())) {
                            out.accept(shown.text());
                        }
                    }
                })
                .findFirst();
    }

    private List<SeenReceipt> receiptsOf(SeenMessage message) {
        return evidence.receipts().stream()
                .filter(receipt -> receipt.answers().contains(message.id()))
                .toList();
    }
}
