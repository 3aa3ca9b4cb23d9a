package dev.parley.quickstart.command;

import dev.parley.quickstart.check.Finding;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Terminal;

import java.util.List;

/// Prints what checks found, each with its cure.
///
/// @param terminal where
record Findings(Terminal terminal) {

    /// Prints everything.
    ///
    /// @return whether there was no problem
    boolean show(List<Finding> findings) {
        findings.forEach(this::show);
        return areFine(findings);
    }

    /// Prints what is not as it should be.
    ///
    /// @return whether there was no problem
    boolean showUnlessFine(List<Finding> findings) {
        findings.stream().filter(one -> !(one instanceof Finding.Fine)).forEach(this::show);
        return areFine(findings);
    }

    private void show(Finding finding) {
        switch (finding) {
            case Finding.Fine(var what) -> terminal.marked(Mark.GOOD, what);
            case Finding.Warning(var what, var cure) -> show(Mark.WARNING, what, cure);
            case Finding.Problem(var what, var cure) -> show(Mark.BAD, what, cure);
        }
    }

    private void show(Mark mark, String what, String cure) {
        terminal.marked(mark, what);
        terminal.line("    cure: " + cure);
    }

    private static boolean areFine(List<Finding> findings) {
        return findings.stream().noneMatch(Finding.Problem.class::isInstance);
    }
}
