package dev.parley.support.service.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Log of health changes: one line when a dependency becomes unhealthy, one when it is healthy
/// again.
///
/// Each new reason is logged once while it is unhealthy: "connection refused" may be followed by
/// the actual cause.
final class HealthLog {

    private static final Logger LOG = LoggerFactory.getLogger(HealthLog.class);

    /// Limit for reasons that contain a changing number.
    private static final int MAX_REASONS = 8;

    private final Map<String, Set<String>> logged = new HashMap<>();

    /// Logs the changes since the last call.
    ///
    /// @param states of all dependencies by name, as [Dependencies#check] finds them
    synchronized void logChanges(Map<String, String> states) {
        states.forEach(this::logChanges);
    }

    private void logChanges(String dependency, String state) {
        if (state.equals(Dependencies.HEALTHY)) {
            if (logged.remove(dependency) != null) {
                LOG.atInfo().addKeyValue("dependency", dependency).log("healthy again");
            }
            return;
        }
        var reasons = logged.computeIfAbsent(dependency, name -> new HashSet<>());
        if (reasons.size() < MAX_REASONS && reasons.add(state)) {
            LOG.atWarn()
                    .addKeyValue("dependency", dependency)
                    .addKeyValue("why", Dependencies.reason(state))
                    .log("unhealthy");
        }
    }
}
