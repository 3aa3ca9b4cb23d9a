package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicReference;

/// Whether the platform is connected, and why not; the health of the service tells it on.
public final class ConnectionStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionStatus.class);

    private final String platform;
    private final AtomicReference<@Nullable String> problem =
            new AtomicReference<>("not connected yet");

    /// A link that is not connected yet.
    ///
    /// @param platform `discord` or `telegram`
    public ConnectionStatus(String platform) {
        this.platform = platform;
    }

    /// Notes that the platform answers.
    public void markConnected() {
        if (problem.getAndSet(null) != null) {
            LOG.atInfo().addKeyValue("platform", platform).log("connected");
        }
    }

    /// Notes that the platform does not answer or does not want us.
    ///
    /// @param why with the cure, where there is one; never a token or a message's text
    public void markDisconnected(String why) {
        problem.set(why);
    }

    /// Returns when the platform is connected.
    ///
    /// @throws IllegalStateException saying why it is not
    public void requireConnected() {
        var why = problem.get();
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }
}
