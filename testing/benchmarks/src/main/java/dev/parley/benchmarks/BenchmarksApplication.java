package dev.parley.benchmarks;

/// The entry point of `./parley bench`.
public final class BenchmarksApplication {

    private BenchmarksApplication() {}

    /// Runs one bench.
    ///
    /// @param args its name and its options
    public static void main(String[] args) {
        System.exit(BenchmarksCommand.run(args));
    }
}
