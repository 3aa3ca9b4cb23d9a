package dev.parley.simulation.egress.judge;

import dev.parley.support.egress.delivery.Command;

import java.util.List;

/// A command and the marks that it shows.
///
/// @param once marks that are visible once when it is delivered
/// @param atMostOnce marks that the platform cannot deduplicate
/// @param edits whether its marks replace each other in one message
public record ScriptedCommand(
        Command command, List<String> once, List<String> atMostOnce, boolean edits) {

    public ScriptedCommand {
        once = List.copyOf(once);
        atMostOnce = List.copyOf(atMostOnce);
    }

    /// Position of a mark in its place's order.
    static int index(String mark) {
        var dot = mark.indexOf('.');
        return dot < 1 ? -1 : Integer.parseInt(mark.substring(0, dot));
    }
}
