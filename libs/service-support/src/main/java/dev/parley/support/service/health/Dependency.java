package dev.parley.support.service.health;

/// External system that a service needs, with its health check.
///
/// @param name the name in the answer of `/health`: `database`, `redis`, `kafka`, `registry`
/// @param check returns when the dependency is available, throws the reason otherwise
public record Dependency(String name, Check check) {

    /// Health check of a dependency.
    @FunctionalInterface
    public interface Check {
        /// Returns when the dependency answers.
        ///
        /// @throws Exception with the reason why it is not available
        void run() throws Exception;
    }
}
