package dev.parley.simulator.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request, read whole.
///
/// @param path as sent, percent signs and all
/// @param template the route that it took, such as `/channels/{channel}/messages`; empty before it
///   is known
/// @param parameters the parts of the path that the route names, decoded
/// @param nanos when its last byte had come, monotonic
public record HttpCall(
        String method,
        String path,
        String template,
        Map<String, String> parameters,
        Map<String, String> query,
        Headers headers,
        Bytes body,
        long nanos) {

    /// Reads a request's headers by name, whatever their case.
    @FunctionalInterface
    public interface Headers {
        /// The header's value, if it is there.
        @Nullable String get(String name);
    }

    /// The same call, knowing which route it took.
    public HttpCall routed(RouteTable.Match match) {
        return new HttpCall(
                method, path, match.template(), match.parameters(), query, headers, body, nanos);
    }

    /// The same call, come at another time.
    public HttpCall arrivedAt(long atNanos) {
        return new HttpCall(method, path, template, parameters, query, headers, body, atNanos);
    }

    /// The same call as seen from below a prefix of its path.
    public HttpCall withoutPrefix(String prefix) {
        return new HttpCall(
                method,
                path.substring(prefix.length()),
                template,
                parameters,
                query,
                headers,
                body,
                nanos);
    }

    /// A part of the path by the name that the route gives it.
    ///
    /// @throws BadCall when the route has no such part
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new BadRequestException("the path has no " + name);
        }
        return value;
    }

    /// The part of the path that Discord counts by: a webhook with its token, a channel or a guild;
    /// empty when there is none.
    public String major() {
        if (parameters.containsKey("webhook")) {
            return parameters.get("webhook") + "/" + parameters.get("token");
        }
        return parameters.getOrDefault("channel", parameters.getOrDefault("guild", ""));
    }

    /// A part of the path that is a number; what is none gives 0, which nothing is called.
    public long id(String name) {
        return number(parameter(name), 0);
    }

    /// A value of the query.
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// A number of the query, or else what it is by default.
    public long query(String name, long otherwise) {
        return query(name).map(value -> number(value, otherwise)).orElse(otherwise);
    }

    /// A header's value.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body as JSON; no body is an empty object.
    ///
    /// @throws BadCall when it is not JSON
    public JsonNode json() {
        Bytes bytes =
                MultipartForm.is(contentType()) ? MultipartForm.payload(contentType(), body) : body;
        if (bytes.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JsonMapper.shared().readTree(bytes.array());
        } catch (JacksonException notJson) {
            throw new BadRequestException("the body is not JSON", notJson);
        }
    }

    /// The files that came along, none unless the body has several parts.
    public List<MultipartForm.File> files() {
        return MultipartForm.is(contentType())
                ? MultipartForm.files(contentType(), body)
                : List.of();
    }

    /// The body's type, empty when none is given.
    public String contentType() {
        return header("Content-Type").orElse("");
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
