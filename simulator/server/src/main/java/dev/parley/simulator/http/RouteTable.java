package dev.parley.simulator.http;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Endpoints by method and path template; built at start, read-only afterwards.
///
/// A template segment in braces matches anything: `/channels/{channel}`. Literal segments win when
/// they are added first.
public final class RouteTable {

    private final List<Route> routes = new ArrayList<>();

    /// A matched route with its path parameters.
    public record Match(String template, Map<String, String> parameters, Endpoint endpoint) {}

    private record Route(String method, String template, List<String> segments, Endpoint endpoint) {

        @Nullable Match match(String asked, List<String> path) {
            if (path.size() != segments.size() || !method.equals(asked)) {
                return null;
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int at = 0; at < path.size(); at++) {
                String segment = segments.get(at);
                if (segment.startsWith("{")) {
                    parameters.put(
                            segment.substring(1, segment.length() - 1), decoded(path.get(at)));
                } else if (!segment.equals(path.get(at))) {
                    return null;
                }
            }
            return new Match(template, parameters, endpoint);
        }

        private static String decoded(String segment) {
            return segment.indexOf('%') < 0
                    ? segment
                    : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }

    /// Adds a route.
    public RouteTable on(String method, String template, Endpoint endpoint) {
        routes.add(new Route(method, template, List.of(template.split("/", -1)), endpoint));
        return this;
    }

    /// Adds a route for GET.
    public RouteTable get(String template, Endpoint endpoint) {
        return on("GET", template, endpoint);
    }

    /// Adds a route for POST.
    public RouteTable post(String template, Endpoint endpoint) {
        return on("POST", template, endpoint);
    }

    /// Adds a route for PUT.
    public RouteTable put(String template, Endpoint endpoint) {
        return on("PUT", template, endpoint);
    }

    /// Adds a route for PATCH.
    public RouteTable patch(String template, Endpoint endpoint) {
        return on("PATCH", template, endpoint);
    }

    /// Adds a route for DELETE.
    public RouteTable delete(String template, Endpoint endpoint) {
        return on("DELETE", template, endpoint);
    }

    /// Finds the endpoint for a request.
    public Optional<Match> match(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        for (Route route : routes) {
            Match match = route.match(method, segments);
            if (match != null) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }
}
