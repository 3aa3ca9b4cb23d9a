package dev.parley.quickstart.terminal;

/// What kind of line this is: a symbol and a colour, never a colour alone.
public enum Mark {
    /// It is as it should be.
    GOOD("✓", 32),
    /// Something to know.
    WARNING("!", 33),
    /// It is not as it should be.
    BAD("✗", 31),
    /// Under way.
    WAITING("…", 36),
    /// A heading, or something less important.
    QUIET("·", 2);

    private final String symbol;
    private final int colour;

    Mark(String symbol, int colour) {
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
