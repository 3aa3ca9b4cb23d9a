package dev.parley.simulator.discord.model;

/// The one guild of the simulated Discord, and what is fixed in it.
public final class Guild {

    /// Its id, which is its `@everyone` role's id too.
    public static final long ID = 900_000_000_000_000_010L;

    /// Its name.
    public static final String NAME = "Parley";

    /// Who owns it: somebody who never writes.
    public static final long OWNER = 900_000_000_000_000_002L;

    /// Since when everybody is in it.
    public static final String JOINED_AT = "2026-01-01T00:00:00.000000+00:00";

    /// Every permission there is, so that a client's own checks let it write.
    public static final String EVERY_PERMISSION = "2251799813685247";

    private Guild() {}
}
