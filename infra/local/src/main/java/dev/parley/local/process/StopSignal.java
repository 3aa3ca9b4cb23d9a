package dev.parley.local.process;

/// The signal by which a process ends in good order.
public enum StopSignal {
    /// SIGTERM: JVMs and Redis finish what they do and go.
    TERM,

    /// SIGINT: Postgres ends its sessions and goes; at SIGTERM it would wait for every client.
    INT
}
