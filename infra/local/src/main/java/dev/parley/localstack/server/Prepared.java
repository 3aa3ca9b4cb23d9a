package dev.parley.localstack.server;

import dev.parley.localstack.process.Launch;

/// A server whose data directory is ready for its start.
///
/// @param launch how it is started
/// @param address how it will be reached
/// @param <A> the kind of address
public record Prepared<A>(Launch launch, A address) {}
