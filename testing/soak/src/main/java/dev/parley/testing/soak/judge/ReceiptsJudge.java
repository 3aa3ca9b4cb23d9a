package dev.parley.testing.soak.judge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Every message and every command ends in exactly one receipt; the same receipt may be published
/// again.
final class ReceiptsJudge implements RunJudge {

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var byMessage =
                evidence.receipts().stream()
                        .flatMap(receipt ->
                                receipt.answers().stream()
                                        .map(id -> new SimpleEntry<>(id, end(receipt))))
                        .collect(
                                groupingBy(
                                        SimpleEntry::getKey,
                                        mapping(SimpleEntry::getValue, toSet())));
        for (var message : evidence.messages()) {
            judge("message '" + message.text() + "'", message.id(), message.place(), byMessage)
                    .ifPresent(violations::add);
        }
        var byCommand =
                evidence.receipts().stream()
                        .filter(receipt -> receipt.causedBy() != null)
                        .collect(
                                groupingBy(
                                        ReceiptsJudge::cause,
                                        mapping(ReceiptsJudge::end, toSet())));
        for (var command : evidence.commands()) {
            judge("command", command.id(), command.place(), byCommand).ifPresent(violations::add);
        }
        return violations;
    }

    private static java.util.Optional<String> judge(
            String what, UUID id, String place, Map<UUID, Set<String>> receipts) {
        var ends = receipts.getOrDefault(id, Set.of());
        return ends.size() == 1
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        "%s %s in %s has %d receipts %s"
                                .formatted(what, id, place, ends.size(), ends));
    }

    private static UUID cause(SeenReceipt receipt) {
        return required(receipt.causedBy());
    }

    private static UUID required(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalStateException("the receipt has no cause");
        }
        return id;
    }

    private static String end(SeenReceipt receipt) {
        return receipt.outcome() + " " + receipt.id();
    }
}
