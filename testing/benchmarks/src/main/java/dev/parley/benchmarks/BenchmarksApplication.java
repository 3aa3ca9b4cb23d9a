package dev.parley.benchmarks;

/// The entry point of `./parley bench`.
final class BenchmarksApplication {

    private BenchmarksApplication() {}

    /// Runs one benchmark.
    ///
    /// @param args benchmark name and options
    public static void main(String[] args) {
        System.exit(BenchmarksCommand.run(args));
    }
}
