package dev.parley.discord.replay;

import dev.parley.discord.model.DiscordException;
import dev.parley.discord.replay.RecordedInteraction.RecordedLimit;
import dev.parley.discord.replay.RecordedInteraction.RecordedRequest;
import dev.parley.discord.replay.RecordedInteraction.RecordedResponse;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/// Reads a recorded interaction from JSON; every error names its position and field.
final class RecordedInteractionReader {

    private final Function<String, DiscordException> failure;

    /// @param failure creates the error with a cause
    RecordedInteractionReader(Function<String, DiscordException> failure) {
        this.failure = failure;
    }

    /// Reads an interaction.
    ///
    /// @param line where it begins
    /// @param index its index in the file
    RecordedInteraction read(JsonNode node, int line, int index) {
        var position = new Position(line, index);
        var request = object(position, node, "request");
        var response = object(position, node, "response");
        return new RecordedInteraction(
                text(position, node, "id", "id"),
                instant(position, text(position, node, "timestamp", "timestamp")),
                text(position, node, "operation", "operation"),
                new RecordedRequest(
                        text(position, request, "method", "request.method"),
                        text(position, request, "path", "request.path"),
                        body(request)),
                new RecordedResponse(status(position, response), body(response)),
                limit(node.path("rate_limit")));
    }

    private JsonNode object(Position position, JsonNode node, String name) {
        var object = node.path(name);
        if (!object.isObject()) {
            throw invalid(position, name, object, "an object");
        }
        return object;
    }

    private String text(Position position, JsonNode node, String name, String shown) {
        var text = node.path(name);
        if (!text.isString() || text.asString().isBlank()) {
            throw invalid(position, shown, text, "a text");
        }
        return text.asString();
    }

    private Instant instant(Position position, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw failure.apply(
                    "%s: timestamp is '%s', expected one such as 2025-12-13T00:00:01Z"
                            .formatted(position, text));
        }
    }

    private int status(Position position, JsonNode response) {
        var status = response.path("status");
        if (!status.isInt() || status.asInt() < 100 || status.asInt() > 599) {
            throw invalid(position, "response.status", status, "an HTTP status such as 200");
        }
        return status.asInt();
    }

    private static JsonNode body(JsonNode node) {
        var body = node.path("body");
        return body.isMissingNode() ? NullNode.getInstance() : body;
    }

    private static @Nullable RecordedLimit limit(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        var remaining = node.path("remaining");
        var resetAfter = node.path("reset_after");
        return new RecordedLimit(
                node.path("bucket").asString(null),
                remaining.isNumber() ? remaining.asInt() : null,
                resetAfter.isNumber() ? resetAfter.asDouble() : null);
    }

    private DiscordException invalid(
            Position position, String field, JsonNode value, String expected) {
        return failure.apply(
                "%s: %s is %s, expected %s"
                        .formatted(
                                position,
                                field,
                                value.isMissingNode() ? "missing" : value.toString(),
                                expected));
    }

    /// Position of an interaction in the file.
    private record Position(int line, int index) {

        @Override
        public String toString() {
            return "line " + line + ", interactions[" + index + "]";
        }
    }
}
