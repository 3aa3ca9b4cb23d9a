package dev.parley.local.server.registry;

/// The address of the schema registry.
///
/// @param url of its own API, as `SCHEMA_REGISTRY_URL` takes it
public record RegistryAddress(String url) {}
