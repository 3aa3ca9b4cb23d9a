package dev.parley.simulation.egress.judge;

import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Judge of one place's history: every effect once, in order, and one outcome per command.
///
/// @param commands the place's commands, in order
/// @param databaseCrashed whether the ledger lost commits, which may report a visible message as
///   expired (ADR 6)
public record Judge(
        List<ScriptedCommand> commands,
        PlaceHistory history,
        Receipts receipts,
        boolean databaseCrashed) {

    public Judge {
        commands = List.copyOf(commands);
    }

    /// Returns the first violation; null: none.
    public @Nullable String verdict() {
        return Stream.concat(Stream.of(order(), lastEdit()), commands.stream().map(this::verdict))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String verdict(ScriptedCommand command) {
        var outcomes = receipts.of(command.command());
        if (outcomes.isEmpty()) {
            return name(command) + " has no receipt";
        }
        if (outcomes.stream().distinct().count() > 1 && !mayChange(command)) {
            return name(command) + " has several outcomes: " + outcomes;
        }
        return command.edits() || marks(command).findAny().isEmpty()
                ? null
                : Stream.concat(
                                marks(command).map(this::twice),
                                Stream.of(missing(command, outcomes.getLast())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /// Returns whether a later delivery may have another outcome: that of a placeholder, whose row
    /// is its answer's too; and that of a message which a database crash made the ledger forget,
    /// and which has expired since.
    private boolean mayChange(ScriptedCommand command) {
        var mayExpire = command.command().notAfter() != null;
        return marks(command).findAny().isEmpty() || (databaseCrashed && mayExpire);
    }

    private @Nullable String twice(String mark) {
        return history.isRepeated(mark) ? mark + " was visible twice" : null;
    }

    private @Nullable String missing(ScriptedCommand command, DeliveryOutcome outcome) {
        var mayExpire = command.command().notAfter() != null;
        return switch (outcome) {
            case DeliveryOutcome.Delivered _ ->
                    marks(command)
                            .filter(mark -> !isVisible(mark))
                            .findFirst()
                            .map(mark -> mark + " is delivered and not visible")
                            .orElse(null);
            case DeliveryOutcome.Failed(var error, _, _) ->
                    mayExpire
                                    || (DeliveryError.UNCLEAR.equals(error.kind())
                                            && !command.atMostOnce().isEmpty())
                            ? null
                            : name(command) + " failed: " + error;
            case DeliveryOutcome.Expired _ -> expired(command, mayExpire);
            case DeliveryOutcome.Ignored(var reason) -> name(command) + " is ignored: " + reason;
        };
    }

    private @Nullable String expired(ScriptedCommand command, boolean mayExpire) {
        if (!mayExpire) {
            return name(command) + " expired, and has no expiry time";
        }
        return databaseCrashed
                ? null
                : marks(command)
                        .filter(this::isVisible)
                        .findFirst()
                        .map(mark -> mark + " is expired and visible")
                        .orElse(null);
    }

    private @Nullable String order() {
        String last = null;
        for (var mark : history.shown()) {
            var index = ScriptedCommand.index(mark);
            if (index < 0) {
                continue;
            }
            if (last != null && mark.compareTo(last) < 0) {
                return mark + " was shown after " + last;
            }
            last = mark;
        }
        return null;
    }

    private @Nullable String lastEdit() {
        var edits = commands.stream().filter(ScriptedCommand::edits).toList();
        var last =
                edits.stream()
                        .filter(each ->
                                receipts.of(each.command()).stream()
                                        .anyMatch(DeliveryOutcome.Delivered.class::isInstance))
                        .reduce((_, later) -> later);
        return last.flatMap(wanted ->
                        edits.stream()
                                .filter(each -> isBefore(each, wanted))
                                .filter(each -> isVisible(each.once().getFirst()))
                                .findFirst()
                                .map(older ->
                                        name(older) + " stands over the newer " + name(wanted)))
                .orElse(null);
    }

    private static boolean isBefore(ScriptedCommand one, ScriptedCommand other) {
        return one.once().getFirst().compareTo(other.once().getFirst()) < 0;
    }

    private boolean isVisible(String mark) {
        return history.visible().containsValue(mark);
    }

    private static Stream<String> marks(ScriptedCommand command) {
        return Stream.concat(command.once().stream(), command.atMostOnce().stream());
    }

    private static String name(ScriptedCommand command) {
        return command.command().action().kind() + " " + marks(command).toList();
    }
}
