package dev.parley.support.service.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the log says of health: one line when a dependency becomes unhealthy, one when it is
/// healthy again, and none for a look that finds nothing new.
///
/// While it is unhealthy each new reason is told once: "connection refused" may turn into the
/// answer that says what is really wrong.
final class HealthLog {

    private static final Logger LOG = LoggerFactory.getLogger(HealthLog.class);

    /// Reasons with a changing number in them must not fill the log.
    private static final int MAX_REASONS = 8;

    private final Map<String, Set<String>> logged = new HashMap<>();

    /// Tells what is new in these states.
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
