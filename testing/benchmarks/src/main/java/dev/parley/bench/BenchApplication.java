package dev.parley.bench;

/// The entry point of `./parley bench`.
public final class BenchApplication {

    private BenchApplication() {}

    /// Runs one bench.
    ///
    /// @param args its name and its options
    public static void main(String[] args) {
        System.exit(BenchCommand.run(args));
    }
}
