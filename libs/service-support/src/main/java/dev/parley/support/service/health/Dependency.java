package dev.parley.support.service.health;

/// External system that a service uses, with its health check.
///
/// @param name the name in the answer of `/health`: `database`, `redis`, `kafka`, `registry`
/// @param isRequired whether the service is unhealthy without it
/// @param check returns when the dependency is available, throws the reason otherwise
public record Dependency(String name, boolean isRequired, Check check) {

    /// Creates a dependency that the service needs.
    public Dependency(String name, Check check) {
        this(name, true, check);
    }

    /// Creates a dependency without which the service works, slower: a cache.
    public static Dependency optional(String name, Check check) {
        return new Dependency(name, false, check);
    }

    /// Health check of a dependency.
    @FunctionalInterface
    public interface Check {
        /// Returns when the dependency answers.
        ///
        /// @throws Exception with the reason why it is not available
        void run() throws Exception;
    }
}
