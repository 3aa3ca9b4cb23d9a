package dev.parley.cli.command;

import dev.parley.cli.check.Finding;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.Terminal;

import java.util.List;

/// Prints what checks found, each with its fix.
///
/// @param terminal where
record FindingPrinter(Terminal terminal) {

    /// Prints everything.
    ///
    /// @return true unless there is a problem
    boolean print(List<Finding> findings) {
        findings.forEach(this::print);
        return hasNoProblem(findings);
    }

    /// Prints warnings and problems.
    ///
    /// @return true unless there is a problem
    boolean printUnlessOk(List<Finding> findings) {
        findings.stream().filter(one -> !(one instanceof Finding.Ok)).forEach(this::print);
        return hasNoProblem(findings);
    }

    private void print(Finding finding) {
        switch (finding) {
            case Finding.Ok(var what) -> terminal.printStatus(StatusSymbol.OK, what);
            case Finding.Warning(var what, var cure) -> print(StatusSymbol.WARNING, what, cure);
            case Finding.Problem(var what, var cure) -> print(StatusSymbol.ERROR, what, cure);
        }
    }

    private void print(StatusSymbol mark, String what, String cure) {
        terminal.printStatus(mark, what);
        terminal.printLine("    fix: " + cure);
    }

    private static boolean hasNoProblem(List<Finding> findings) {
        return findings.stream().noneMatch(Finding.Problem.class::isInstance);
    }
}
