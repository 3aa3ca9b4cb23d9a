package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicReference;

/// Connection status of the platform, reported by the service's health endpoint.
public final class ConnectionStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionStatus.class);

    private final String platform;
    private final AtomicReference<@Nullable String> problem =
            new AtomicReference<>("not connected yet");

    /// Creates the status of a platform that is not connected yet.
    ///
    /// @param platform `discord` or `telegram`
    public ConnectionStatus(String platform) {
        this.platform = platform;
    }

    /// Records that the platform is connected.
    public void markConnected() {
        if (problem.getAndSet(null) != null) {
            LOG.atInfo().addKeyValue("platform", platform).log("connected");
        }
    }

    /// Records that the platform is unreachable or has rejected the connection.
    ///
    /// @param reason the cause with its remedy, if one is known; never a token or message text
    public void markDisconnected(String reason) {
        problem.set(reason);
    }

    /// Returns if the platform is connected.
    ///
    /// @throws IllegalStateException with the reason if it is not
    public void requireConnected() {
        var reason = problem.get();
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }
}
