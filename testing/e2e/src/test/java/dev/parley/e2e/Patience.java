package dev.parley.e2e;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import java.time.Duration;

/// How stories wait: for a condition, and generously, because the machine may be busy.
final class Patience {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Patience() {}

    /// Waits for something.
    ///
    /// @param what as it stands in the message of a failure
    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(AT_MOST).pollInterval(BETWEEN_LOOKS);
    }
}
