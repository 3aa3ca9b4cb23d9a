package dev.parley.local.server;

import dev.parley.local.process.ProcessSpec;

/// A server whose data directory is ready for its start.
///
/// @param spec how it is started
/// @param address how it will be reached
/// @param <A> the kind of address
public record PreparedServer<A>(ProcessSpec spec, A address) {}
