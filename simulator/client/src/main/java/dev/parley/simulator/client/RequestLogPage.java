package dev.parley.simulator.client;

import java.util.List;
import java.util.Map;

/// A part of the simulated Discord's request log.
///
/// @param figures invalid requests by kind since the last script, such as `global-429`
/// @param requests in the order of their replies
public record RequestLogPage(Map<String, Double> figures, List<LoggedRequest> requests) {

    public RequestLogPage {
        figures = Map.copyOf(figures);
        requests = List.copyOf(requests);
    }

    /// The number of requests of one kind, such as `user-429`.
    ///
    /// @throws IllegalArgumentException when the log has no such figure
    public long figure(String name) {
        Double value = figures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("figures are " + figures.keySet() + ", not " + name);
        }
        return value.longValue();
    }
}
