package dev.parley.testing.soak.system;

import java.util.Map;

/// Settings of one instance on top of those that all have.
@FunctionalInterface
public interface InstanceSettings {

    /// The settings as environment variables.
    ///
    /// @param instance its name, such as `egress-discord-2`
    Map<String, String> of(String instance);
}
