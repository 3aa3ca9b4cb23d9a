package dev.parley.cli.terminal;

/// The symbol and colour at the start of a line; never a colour alone.
public enum StatusSymbol {
    /// Passed.
    OK("✓", 32),
    /// Something to know.
    WARNING("!", 33),
    /// It is not as it should be.
    ERROR("✗", 31),
    /// Under way.
    PENDING("…", 36),
    /// A heading, or something less important.
    INFO("·", 2);

    private final String symbol;
    private final int colour;

    StatusSymbol(String symbol, int colour) {
        this.symbol = symbol;
        this.colour = colour;
    }

    String symbol() {
        return symbol;
    }

    int colour() {
        return colour;
    }
}
