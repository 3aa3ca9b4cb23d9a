package dev.parley.simulator.telegram;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.MultipartForm;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The parameters of a method call from query, JSON, form or multipart form.
final class MethodParameters {

    private final ObjectNode values;

    private MethodParameters(ObjectNode values) {
        this.values = values;
    }

    static MethodParameters of(HttpCall call) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        call.query().forEach(values::put);
        String type = call.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            if (call.json() instanceof ObjectNode body) {
                values.setAll(body);
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            addForm(call.body().text(), values);
        } else if (MultipartForm.is(type)) {
            MultipartForm.parse(call.contentType(), call.body()).fields().forEach(values::put);
        }
        return new MethodParameters(values);
    }

    Optional<String> text(String name) {
        JsonNode value = values.path(name);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.isContainer() ? value.toString() : value.asString());
    }

    OptionalLong number(String name) {
        return values.path(name).asLongOpt();
    }

    long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    boolean flag(String name) {
        return values.path(name).asBoolean(false);
    }

    /// A structured parameter, as JSON or as the JSON text that forms carry.
    JsonNode json(String name) {
        JsonNode value = values.path(name);
        if (!value.isString()) {
            return value;
        }
        try {
            return JsonMapper.shared().readTree(value.asString());
        } catch (JacksonException plainText) {
            return value;
        }
    }

    private static void addForm(String form, ObjectNode values) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
