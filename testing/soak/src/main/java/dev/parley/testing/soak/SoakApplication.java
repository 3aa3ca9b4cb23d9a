package dev.parley.testing.soak;

import dev.parley.failpoints.Mutant;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

import java.util.stream.Stream;

/// The entry point of `./parley soak`.
final class SoakApplication {

    private SoakApplication() {}

    /// Runs the soak.
    ///
    /// @param args the options
    public static void main(String[] args) {
        var line = new CommandLine(new SoakCommand());
        line.registerConverter(Mutant.class, SoakApplication::mutant);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        System.exit(line.execute(args));
    }

    private static Mutant mutant(String key) {
        return Mutant.ofKey(key)
                .orElseThrow(() ->
                        new CommandLine.TypeConversionException(
                                "'"
                                        + key
                                        + "' is not one of "
                                        + Stream.of(Mutant.values()).map(Mutant::key).toList()));
    }
}
