package dev.parley.testing.servers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;

/// The ways in which the servers of tests run.
enum ServerKind {
    /// In containers of the machine's Docker engine.
    CONTAINERS,

    /// As child processes of the tests.
    EMBEDDED;

    /// The environment variable that decides; absent: containers where the engine can start them.
    static final String VARIABLE = "PARLEY_TEST_SERVERS";

    private static final Logger LOG = LoggerFactory.getLogger(ServerKind.class);

    /// Chooses for this JVM.
    ///
    /// @param wanted the variable's value
    /// @param engine looks for an engine; not called where the variable decides
    static ServerKind choose(@Nullable String wanted, Supplier<DockerEngine> engine) {
        return switch (wanted) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case null -> fitting(engine.get());
            case "" -> fitting(engine.get());
            default ->
                    throw new IllegalArgumentException(
                            VARIABLE + " is '" + wanted + "', expected embedded or containers");
        };
    }

    private static ServerKind fitting(DockerEngine found) {
        return switch (found) {
            case DockerEngine.Usable() -> CONTAINERS;
            case DockerEngine.Absent() -> EMBEDDED;
            case DockerEngine.Unusable(var reason) -> {
                LOG.warn(
                        "The Docker engine cannot start the servers of tests ({}), starting them as"
                                + " processes; {}=embedded skips this try",
                        reason,
                        VARIABLE);
                yield EMBEDDED;
            }
        };
    }
}
