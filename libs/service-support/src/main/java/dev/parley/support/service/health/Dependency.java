package dev.parley.support.service.health;

/// Something a service cannot work without, and how to ask whether it is there.
///
/// @param name as it stands in the answer of `/health`: `database`, `redis`, `kafka`, `registry`
/// @param check returns when it is there, throws why it is not
public record Dependency(String name, Check check) {

    /// One look at a dependency.
    @FunctionalInterface
    public interface Check {
        /// Returns when the dependency answers.
        ///
        /// @throws Exception with the reason why it does not
        void run() throws Exception;
    }
}
