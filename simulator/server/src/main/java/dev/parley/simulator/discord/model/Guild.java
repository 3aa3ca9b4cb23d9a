package dev.parley.simulator.discord.model;

/// The one guild of the simulated Discord.
public final class Guild {

    /// The guild's id, which is also its `@everyone` role's id.
    public static final long ID = 900_000_000_000_000_010L;

    public static final String NAME = "Parley";

    /// The owner, a user who never writes.
    public static final long OWNER = 900_000_000_000_000_002L;

    /// The joining time of every member.
    public static final String JOINED_AT = "2026-01-01T00:00:00.000000+00:00";

    /// A permission set that passes every client's own checks.
    public static final String EVERY_PERMISSION = "2251799813685247";

    private Guild() {}
}
