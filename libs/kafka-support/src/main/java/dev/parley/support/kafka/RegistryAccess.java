package dev.parley.support.kafka;

import java.util.Optional;

import javax.net.ssl.SSLContext;

/// Access to a schema registry: who calls it, and which certificates it may have.
///
/// @param credentials of the caller
/// @param trust the certificates that an `https` registry may have; empty for Java's own
///   authorities
public record RegistryAccess(RegistryCredentials credentials, Optional<SSLContext> trust) {

    /// Access to a registry that is open to everybody.
    public static RegistryAccess open() {
        return new RegistryAccess(new RegistryCredentials.None(), Optional.empty());
    }
}
