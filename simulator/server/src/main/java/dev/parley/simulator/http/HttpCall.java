package dev.parley.simulator.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An HTTP request, read completely.
///
/// @param path as sent, percent-encoded
/// @param template the matched route, such as `/channels/{channel}/messages`; empty before routing
/// @param parameters the path parameters of the route, decoded
/// @param nanos monotonic time of the last byte
public record HttpCall(
        String method,
        String path,
        String template,
        Map<String, String> parameters,
        Map<String, String> query,
        Headers headers,
        Bytes body,
        long nanos) {

    /// Case-insensitive request headers.
    @FunctionalInterface
    public interface Headers {
        /// The header's value, or null.
        @Nullable String get(String name);
    }

    /// The same request with its matched route.
    public HttpCall routed(RouteTable.Match match) {
        return new HttpCall(
                method, path, match.template(), match.parameters(), query, headers, body, nanos);
    }

    /// The same request with another arrival time.
    public HttpCall arrivedAt(long atNanos) {
        return new HttpCall(method, path, template, parameters, query, headers, body, atNanos);
    }

    /// The same request without a prefix of its path.
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

    /// A path parameter.
    ///
    /// @throws BadRequestException when the route has no such parameter
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new BadRequestException("missing path parameter " + name);
        }
        return value;
    }

    /// A numeric path parameter; 0, which is never an id, when it is not a number.
    public long id(String name) {
        return number(parameter(name), 0);
    }

    /// A query parameter.
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// A numeric query parameter, or the default.
    public long query(String name, long otherwise) {
        return query(name).map(value -> number(value, otherwise)).orElse(otherwise);
    }

    /// A header's value.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body as JSON; an absent body is an empty object.
    ///
    /// @throws BadRequestException when it is not JSON
    public JsonNode json() {
        Bytes bytes =
                MultipartForm.is(contentType())
                        ? MultipartForm.parse(contentType(), body).payload()
                        : body;
        if (bytes.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JsonMapper.shared().readTree(bytes.array());
        } catch (JacksonException notJson) {
            throw new BadRequestException("the body is not JSON", notJson);
        }
    }

    /// The uploaded files; empty unless the body is a multipart form.
    public List<MultipartForm.File> files() {
        return MultipartForm.is(contentType())
                ? MultipartForm.parse(contentType(), body).files()
                : List.of();
    }

    /// The body's content type, or an empty string.
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
