package dev.parley.local.server.registry;

/// Where the schema registry is reached.
///
/// @param url of its own API, as `SCHEMA_REGISTRY_URL` takes it
public record RegistryAddress(String url) {}
